import { regionKey, sameRegion } from '../domain/region';
import type { ImageVersion, RegionReplication, TargetRegion } from '../domain/model/version';

/** A region a version shall be in, and how far it is there. */
export interface Target {
  readonly key: string;
  readonly isHome: boolean;
  readonly wanted: TargetRegion;
  readonly replication: RegionReplication;
}

/**
 * One target a wanted region, in Azure's order. Regions that Azure reports but nobody wants any more are left out; wanted
 * ones it does not report yet are `Unknown`.
 */
export function targetsOf(version: ImageVersion): readonly Target[] {
  const reported = new Map(version.replication?.regions.map(region => [regionKey(region.region), region]));
  return version.targetRegions.map(wanted => {
    const key = regionKey(wanted.name);
    const replication = reported.get(key) ?? { region: key, state: 'Unknown', progress: 0, details: '' };
    return { key, isHome: sameRegion(key, version.location), wanted, replication };
  });
}

/** Percent, 0 to 100. */
export function percentOf({ state, progress }: RegionReplication): number {
  return state === 'Completed' ? 100 : Math.min(100, Math.max(0, progress));
}

/** Percent of the slowest region: the version is no further than that. */
export function overallPercent(targets: readonly Target[]): number {
  return targets.length === 0 ? 0 : Math.min(...targets.map(target => percentOf(target.replication)));
}
