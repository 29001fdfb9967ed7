import type { ImageVersion, TargetRegion } from './imageVersion';
import { readinessOf } from './readiness';
import { regionKey } from '../region/region';
import { byNumberDescending } from './semanticVersion';
import { sameId } from '../id/resourceId';

/** Whether a version is out of 'latest' in one of its regions: what the region says wins over the version. */
function excludedIn(version: ImageVersion, region: TargetRegion): boolean {
  return region.excludeFromLatest ?? version.excludeFromLatest;
}

/** The version that Azure takes in each region when somebody asks for 'latest', by region key. A region without any is absent. */
export function latestByRegion(versions: readonly ImageVersion[]): ReadonlyMap<string, ImageVersion> {
  const latest = found.get(versions) ?? findLatest(versions);
  found.set(versions, latest);
  return latest;
}

/** Every version of a list asks this of the same list: without remembering, a long list would take minutes. */
const found = new WeakMap<readonly ImageVersion[], ReadonlyMap<string, ImageVersion>>();

function findLatest(versions: readonly ImageVersion[]): ReadonlyMap<string, ImageVersion> {
  const latest = new Map<string, ImageVersion>();
  for (const version of [...versions].sort((a, b) => byNumberDescending(a.name, b.name))) {
    for (const region of version.targetRegions) {
      const key = regionKey(region.name);
      if (!latest.has(key) && !excludedIn(version, region) && usableIn(version, key)) latest.set(key, version);
    }
  }
  return latest;
}

/**
 * What people mean by the latest: the highest version that is 'latest' anywhere and no longer fills regions. While all that
 * are 'latest' still do, the highest of these.
 */
export function latestOf(versions: readonly ImageVersion[]): ImageVersion | undefined {
  const anywhere = [...latestByRegion(versions).values()].sort((a, b) => byNumberDescending(a.name, b.name));
  return anywhere.find(version => !isReplicating(version)) ?? anywhere[0];
}

/** The highest version that fills its regions and will be the latest when it has; undefined where there is none. */
export function nextLatestOf(versions: readonly ImageVersion[]): ImageVersion | undefined {
  const highest = [...versions]
    .sort((a, b) => byNumberDescending(a.name, b.name))
    .find(version => isReplicating(version) || latestRegionsOf(version, versions).length > 0);
  return highest && isReplicating(highest) && !highest.excludeFromLatest ? highest : undefined;
}

function isReplicating(version: ImageVersion): boolean {
  return readinessOf(version).state === 'replicating';
}

/** Keys of the regions in which `version` is what 'latest' means. */
export function latestRegionsOf(version: ImageVersion, versions: readonly ImageVersion[]): readonly string[] {
  return [...latestByRegion(versions)].filter(([, one]) => sameId(one.id, version.id)).map(([region]) => region);
}

/** Replication decides where it was read; lists do not tell it, and there a version that was once complete counts. */
function usableIn(version: ImageVersion, key: string): boolean {
  if (version.provisioningState === 'Deleting') return false;
  if (version.replication) {
    return version.replication.regions.some(one => regionKey(one.region) === key && one.state === 'Completed');
  }
  return version.provisioningState === 'Succeeded' || version.provisioningState === 'Updating';
}
