import { readinessOf } from '../domain/version/readiness';
import { regionKey, sameRegion } from '../domain/region/region';
import type { ImageVersion, RegionReplication, TargetRegion } from '../domain/version/imageVersion';

/** A region a version shall be in, and how far it is there. */
export interface Target {
  readonly key: string;
  readonly isHome: boolean;
  readonly wanted: TargetRegion;
  /** `progress` is 100 where Completed, and within 0 to 100 elsewhere. */
  readonly replication: RegionReplication;
}

/** One a wanted region, in Azure's order; those that Azure does not report yet are Unknown. */
export function targetsOf(version: ImageVersion): readonly Target[] {
  const { regions } = readinessOf(version);
  return version.targetRegions.flatMap((wanted, index) => {
    const replication = regions[index];
    const isHome = sameRegion(wanted.name, version.location);
    return replication ? [{ key: regionKey(wanted.name), isHome, wanted, replication }] : [];
  });
}
