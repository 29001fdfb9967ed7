import { regionKey } from '../region/region';
import type { ImageVersion, RegionReplication } from './imageVersion';

type ReadinessState = 'ready' | 'replicating' | 'failed' | 'deleting' | 'unknown';

/**
 * Where a version can be used, and the progress elsewhere. Regions are in the order of the version's target regions.
 */
export interface Readiness {
  /** `ready` only if all target regions are Completed. `failed` as soon as one has failed. */
  readonly state: ReadinessState;
  /** Whole percent of all replicas, 0 to 100: the mean of the regions, weighted by replicas. 100 only if all are Completed. */
  readonly progress: number;
  /** The region with the least progress. Absent if ready or unknown. */
  readonly slowest?: RegionReplication;
  readonly regions: readonly RegionReplication[];
  readonly ready: readonly string[];
  readonly moving: readonly string[];
  readonly failed: readonly string[];
  /** The moving ones whose replication Azure doesn't report in a form that is understood. */
  readonly unknown: readonly string[];
}

/** Based on replication alone: Azure reports Succeeded for a version even if a new region isn't ready yet. */
export function readinessOf(version: ImageVersion): Readiness {
  const regions = targetReplication(version);
  const names = (wanted: (one: RegionReplication) => boolean): string[] =>
    regions.filter(wanted).map(one => one.region);
  const ready = names(one => one.state === 'Completed');
  const failed = names(one => one.state === 'Failed');
  const moving = names(one => one.state !== 'Completed' && one.state !== 'Failed');
  const slowest = regions
    .filter(one => one.state !== 'Completed')
    .reduce<RegionReplication | undefined>(
      (least, one) => (least && least.progress <= one.progress ? least : one),
      undefined,
    );
  const state = stateOf(version, { ready, failed, regions });
  return {
    state,
    progress: meanProgress(version, regions),
    ...(slowest && state !== 'unknown' && { slowest }),
    regions,
    ready,
    moving,
    failed,
    unknown: names(one => one.state === 'Unknown'),
  };
}

function meanProgress({ targetRegions }: ImageVersion, regions: readonly RegionReplication[]): number {
  const weights = targetRegions.map(({ replicaCount = 1 }) => Math.max(1, replicaCount));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return 0;
  const done = regions.reduce((sum, { progress }, index) => sum + progress * (weights[index] ?? 1), 0);
  return regions.every(({ state }) => state === 'Completed') ? 100 : Math.min(99, Math.floor(done / whole));
}

/** Whether replication has ended: every target region is Completed or Failed. */
export function isReplicationOver(version: ImageVersion): boolean {
  const { regions, moving } = readinessOf(version);
  return version.replication !== undefined && regions.length > 0 && moving.length === 0;
}

/** One row per target region. A region that Azure doesn't report yet is Unknown at 0. */
function targetReplication(version: ImageVersion): readonly RegionReplication[] {
  const reported = new Map(version.replication?.regions.map(one => [regionKey(one.region), one]));
  return version.targetRegions.map(({ name }) => {
    const row = reported.get(regionKey(name));
    if (!row) return { region: name, state: 'Unknown', progress: 0, details: '' };
    return {
      ...row,
      region: name,
      progress: row.state === 'Completed' ? 100 : Math.min(100, Math.max(0, row.progress)),
    };
  });
}

function stateOf(
  version: ImageVersion,
  known: {
    readonly ready: readonly string[];
    readonly failed: readonly string[];
    readonly regions: readonly unknown[];
  },
): ReadinessState {
  if (version.provisioningState === 'Deleting') return 'deleting';
  if (known.failed.length > 0) return 'failed';
  if (version.replication) {
    if (known.regions.length > 0 && known.ready.length === known.regions.length) return 'ready';
    if (known.regions.length === 0 && version.provisioningState !== 'Creating') return 'unknown';
    return version.provisioningState === 'Failed' ? 'failed' : 'replicating';
  }
  if (version.provisioningState === 'Failed') return 'failed';
  return ['Succeeded', 'Unknown'].includes(version.provisioningState) ? 'unknown' : 'replicating';
}
