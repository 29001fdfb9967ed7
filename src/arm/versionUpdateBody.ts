import { isoDate } from '../base/date';
import { list, object, text, without, type Json } from '../base/json';
import type { VersionDelta } from '../domain/plan/plan';
import { regionKey, sameRegion } from '../domain/region/region';
import type { TargetRegion } from '../domain/version/imageVersion';
import { targetRegionBody } from './versionBody';

/** The PATCH body of a version. It has no source: with one, Azure would check the permission to read it again. */
export interface VersionUpdate {
  readonly properties: {
    readonly publishingProfile: Json & { readonly targetRegions: readonly Json[] };
    readonly safetyProfile: Json;
    /** Required by Azure. Empty, it doesn't affect the source. */
    readonly storageProfile: Record<string, never>;
  };
}

/**
 * The delta merged into the current version. Azure replaces the whole list of regions, so existing regions are returned
 * unchanged, above all their encryption and storage type, which Azure refuses to change.
 */
export function versionUpdateBody(current: Json, delta: VersionDelta): VersionUpdate {
  const properties = object(current['properties']);
  const publishing = object(properties['publishingProfile']);
  const safety = object(properties['safetyProfile']);
  const blocked = delta.blockDeletionBeforeEndOfLife ?? safety['blockDeletionBeforeEndOfLife'];
  const removed = removedRegions(current, delta);
  const endOfLife = delta.endOfLifeDate ?? text(publishing['endOfLifeDate']);
  return {
    properties: {
      publishingProfile: {
        ...without(publishing, ['publishedDate']),
        targetRegions: mergedRegions(regionsOf(current), removed, delta.addRegions ?? []),
        ...(delta.excludeFromLatest !== undefined && { excludeFromLatest: delta.excludeFromLatest }),
        ...(endOfLife !== undefined && { endOfLifeDate: isoDate(endOfLife) }),
      },
      safetyProfile: {
        ...without(safety, readOnlySafety),
        allowDeletionOfReplicatedLocations: removed.length > 0 || safety['allowDeletionOfReplicatedLocations'] === true,
        ...(blocked !== undefined && { blockDeletionBeforeEndOfLife: blocked }),
      },
      storageProfile: {},
    },
  };
}

/** Members of the safety profile that Azure sets. */
export const readOnlySafety = ['reportedForPolicyViolation', 'policyViolations'];

/** The target regions in a version's body, as Azure wrote them. */
export function regionsOf(version: Json): readonly Json[] {
  const publishing = object(object(version['properties'])['publishingProfile']);
  return list(publishing['targetRegions']).map(object);
}

export function nameOfRegion(region: Json): string {
  return regionKey(text(region['name']) ?? '');
}

/** The regions to remove that exist, except the home region, which must stay among the targets. */
function removedRegions(current: Json, delta: VersionDelta): readonly string[] {
  const home = text(current['location']) ?? '';
  const present = new Set(regionsOf(current).map(nameOfRegion));
  return (delta.removeRegions ?? []).map(regionKey).filter(name => present.has(name) && !sameRegion(name, home));
}

function mergedRegions(
  present: readonly Json[],
  removed: readonly string[],
  added: readonly TargetRegion[],
): readonly Json[] {
  const kept = present.filter(region => !removed.includes(nameOfRegion(region)));
  const bodies = added.map(region => ({ ...targetRegionBody(region) }));
  const changed = kept.map(region => {
    const wanted = bodies.find(body => sameRegion(body.name, nameOfRegion(region)));
    if (!wanted) return region;
    const { regionalReplicaCount, excludeFromLatest } = wanted;
    return { ...region, regionalReplicaCount, ...(excludeFromLatest !== undefined && { excludeFromLatest }) };
  });
  const names = new Set(kept.map(nameOfRegion));
  return [...changed, ...bodies.filter(body => !names.has(regionKey(body.name)))];
}
