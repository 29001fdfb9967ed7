import { onceFor } from '../../base/once/onceFor';
import { sameId } from '../id/resourceId';
import { regionKey } from '../region/region';
import type { ImageVersion, ReportedRegion } from './imageVersion';
import { readinessOf } from './readiness';
import { byNumberDescending, newestFirst } from './semanticVersion';

/** Whether a version is excluded from latest in one of its regions. The region's own setting takes precedence. */
function excludedIn(version: ImageVersion, region: ReportedRegion): boolean {
  return region.excludeFromLatest ?? version.excludeFromLatest ?? false;
}

/**
 * The version that Azure resolves latest to in each region, by region key. Regions without one are absent. Found once for
 * each list, since every version of a list asks for it: otherwise a long list takes minutes.
 */
export const latestByRegion = onceFor(findLatest);

function findLatest(versions: readonly ImageVersion[]): ReadonlyMap<string, ImageVersion> {
  const latest = new Map<string, ImageVersion>();
  for (const version of [...versions].sort(newestFirst)) {
    for (const region of version.targetRegions) {
      const key = regionKey(region.name);
      if (!latest.has(key) && !excludedIn(version, region) && usableIn(version, key)) latest.set(key, version);
    }
  }
  return latest;
}

/**
 * What users call the latest version: the highest that is latest in any region and has finished replicating. If all of
 * these are still replicating, the highest of them.
 */
export function latestOf(versions: readonly ImageVersion[]): ImageVersion | undefined {
  const anywhere = [...latestByRegion(versions).values()].sort(newestFirst);
  return anywhere.find(version => !isReplicating(version)) ?? anywhere[0];
}

/** Changes whenever another version becomes the latest, in any region. */
export function latestKey(versions: readonly ImageVersion[]): string {
  const byRegion = [...latestByRegion(versions)].map(([region, { name }]) => `${region} ${name}`);
  return [latestOf(versions)?.name, ...byRegion.sort()].join();
}

/** The highest version that is still replicating and will then become the latest. Undefined if there is none. */
export function nextLatestOf(versions: readonly ImageVersion[]): ImageVersion | undefined {
  const highest = [...versions]
    .sort(newestFirst)
    .find(version => isReplicating(version) || latestRegionsOf(version, versions).length > 0);
  return highest && isReplicating(highest) && !highest.excludeFromLatest ? highest : undefined;
}

function isReplicating(version: ImageVersion): boolean {
  return readinessOf(version).state === 'replicating';
}

/** Keys of the regions in which `version` is the latest. */
export function latestRegionsOf(version: ImageVersion, versions: readonly ImageVersion[]): readonly string[] {
  return [...latestByRegion(versions)].filter(([, one]) => sameId(one.id, version.id)).map(([region]) => region);
}

/**
 * Failed versions of a list that may be the latest in one of their regions, which only their replication status shows:
 * regions that completed stay usable.
 */
export function possiblyLatest(versions: readonly ImageVersion[]): readonly ImageVersion[] {
  const latest = latestByRegion(versions);
  const mayLead = (version: ImageVersion, region: ReportedRegion): boolean => {
    const known = latest.get(regionKey(region.name));
    return !excludedIn(version, region) && (!known || byNumberDescending(version.name, known.name) < 0);
  };
  return versions.filter(
    version =>
      version.provisioningState === 'Failed' &&
      !version.replication &&
      version.targetRegions.some(region => mayLead(version, region)),
  );
}

/**
 * Uses the replication status if it was read. Lists don't contain it, so there a version that has once completed
 * counts.
 */
function usableIn(version: ImageVersion, key: string): boolean {
  if (version.provisioningState === 'Deleting') return false;
  if (version.replication) {
    return version.replication.regions.some(one => regionKey(one.region) === key && one.state === 'Completed');
  }
  return version.provisioningState === 'Succeeded' || version.provisioningState === 'Updating';
}
