import type { ImageVersion } from '../domain/version/imageVersion';
import { isReplicationOver, readinessOf } from '../domain/version/readiness';

const busyStates = new Set(['Creating', 'Updating', 'Deleting', 'Migrating']);

/**
 * Whether replication is over: every target region is Completed or Failed, or the version failed before its regions
 * began.
 */
export function hasEnded(version: ImageVersion): boolean {
  if (isReplicationOver(version)) return true;
  const { regions } = readinessOf(version);
  return version.provisioningState === 'Failed' && regions.every(({ state }) => state !== 'Replicating');
}

/** Whether nothing will change without a new request, so that polling can stop. */
export function isIdle(version: ImageVersion): boolean {
  return hasEnded(version) && !busyStates.has(version.provisioningState);
}

/** Whether a version is known to be changing, even if it comes from a list that has no replication status. */
export function isChanging(version: ImageVersion): boolean {
  return busyStates.has(version.provisioningState) || (version.replication !== undefined && !hasEnded(version));
}
