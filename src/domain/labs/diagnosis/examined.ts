import { latestByRegion } from '../../version/latest';
import type { ImageVersion } from '../../version/imageVersion';
import { regionKey } from '../../region/region';
import { sameId } from '../../id/resourceId';
import { byNumberDescending } from '../../version/semanticVersion';
import type { LabImageFacts } from './labCheck';

/** The facts with what follows from them for all checks of versions. */
export interface Examined {
  readonly facts: LabImageFacts;
  /** Keys of the regions where the image is wanted: the lab plan's, and the lab's where that is another. */
  readonly regions: readonly string[];
  /** The version whose regions and disks are looked at; undefined where there is none, or none could be read. */
  readonly version: ImageVersion | undefined;
  /** What labs in a region get now, by region key. */
  readonly latest: ReadonlyMap<string, ImageVersion>;
}

export function examined(facts: LabImageFacts): Examined {
  const { owner, region, versions = [], versionId } = facts;
  const sorted = [...versions].sort((a, b) => byNumberDescending(a.name, b.name));
  const asked = versionId === undefined ? undefined : sorted.find(({ id }) => sameId(id, versionId));
  return {
    facts,
    regions: [...new Set([owner.location, ...(region === undefined ? [] : [region])].map(regionKey))],
    version: asked ?? sorted.find(counts) ?? sorted.find(one => !isDead(one)) ?? sorted[0],
    latest: latestByRegion(versions),
  };
}

/** Whether a version is one that labs would take where it is replicated. */
export function counts(version: ImageVersion): boolean {
  return !isDead(version) && !isExcluded(version);
}

function isExcluded({ excludeFromLatest, targetRegions }: ImageVersion): boolean {
  return targetRegions.length === 0
    ? excludeFromLatest
    : targetRegions.every(one => one.excludeFromLatest ?? excludeFromLatest);
}

/** Failed as a whole, or going. One that has failed in some region only is told by its replication. */
export function isDead({ provisioningState, replication }: ImageVersion): boolean {
  return (
    provisioningState === 'Deleting' || (provisioningState === 'Failed' && (replication?.regions.length ?? 0) === 0)
  );
}
