import { sameId } from '../../id/resourceId';
import { regionKey } from '../../region/region';
import type { ImageVersion } from '../../version/imageVersion';
import { latestByRegion } from '../../version/latest';
import { newestFirst } from '../../version/semanticVersion';
import type { LabImageFacts } from './labCheck';

/** The facts, with values derived from them that several checks need. */
export interface CheckContext {
  readonly facts: LabImageFacts;
  /** Keys of the regions where the image is needed: that of the lab plan, and that of the lab if different. */
  readonly regions: readonly string[];
  /** The version whose regions and disks are checked. Undefined if there is none, or none could be read. */
  readonly version: ImageVersion | undefined;
  /** The version that labs currently get, by region key. */
  readonly latest: ReadonlyMap<string, ImageVersion>;
}

export function checkContext(facts: LabImageFacts): CheckContext {
  const { owner, region, versions = [], versionId } = facts;
  const sorted = [...versions].sort(newestFirst);
  const requested = versionId === undefined ? undefined : sorted.find(({ id }) => sameId(id, versionId));
  return {
    facts,
    regions: [...new Set([owner.location, ...(region === undefined ? [] : [region])].map(regionKey))],
    version: requested ?? sorted.find(isUsableByLabs) ?? sorted.find(one => !isFailedOrDeleting(one)) ?? sorted[0],
    latest: latestByRegion(versions),
  };
}

/** Whether labs would use the version in a region where it is replicated. */
export function isUsableByLabs(version: ImageVersion): boolean {
  return !isFailedOrDeleting(version) && !isExcluded(version);
}

function isExcluded({ excludeFromLatest, targetRegions }: ImageVersion): boolean {
  return targetRegions.length === 0
    ? excludeFromLatest === true
    : targetRegions.every(one => one.excludeFromLatest ?? excludeFromLatest);
}

/** Failed as a whole, or being deleted. A failure in some regions only shows in the replication status. */
export function isFailedOrDeleting({ provisioningState, replication }: ImageVersion): boolean {
  return (
    provisioningState === 'Deleting' || (provisioningState === 'Failed' && (replication?.regions.length ?? 0) === 0)
  );
}
