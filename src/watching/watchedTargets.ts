import { regionKey, sameRegion } from '../domain/region/region';
import type { ImageVersion, RegionReplication, ReportedRegion } from '../domain/version/imageVersion';
import { readinessOf } from '../domain/version/readiness';

/** A target region of a version, and its replication. */
export interface Target {
  readonly key: string;
  readonly isHome: boolean;
  readonly wanted: ReportedRegion;
  /** `progress` is 100 if Completed, else 0 to 100. */
  readonly replication: RegionReplication;
}

/** One per target region, in Azure's order. Regions that Azure doesn't report yet are Unknown. */
export function targetsOf(version: ImageVersion): readonly Target[] {
  const { regions } = readinessOf(version);
  return version.targetRegions.flatMap((wanted, index) => {
    const replication = regions[index];
    const isHome = sameRegion(wanted.name, version.location);
    return replication ? [{ key: regionKey(wanted.name), isHome, wanted, replication }] : [];
  });
}
