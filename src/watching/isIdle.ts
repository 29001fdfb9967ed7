import { isReplicationOver, readinessOf } from '../domain/version/readiness';
import type { ImageVersion } from '../domain/version/imageVersion';

const busyStates = new Set(['Creating', 'Updating', 'Deleting', 'Migrating']);

/** Whether every target region is Completed or Failed, or the version failed before its regions began: Azure goes no further. */
export function hasEnded(version: ImageVersion): boolean {
  if (isReplicationOver(version)) return true;
  const { regions } = readinessOf(version);
  return version.provisioningState === 'Failed' && regions.every(({ state }) => state !== 'Replicating');
}

/** Whether nothing will change without somebody asking for it, so that nobody need look again. */
export function isIdle(version: ImageVersion): boolean {
  return hasEnded(version) && !busyStates.has(version.provisioningState);
}

/** Whether a version, perhaps from a list that tells no replication, is known to be changing. */
export function isChanging(version: ImageVersion): boolean {
  return busyStates.has(version.provisioningState) || (version.replication !== undefined && !hasEnded(version));
}
