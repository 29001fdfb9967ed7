import type { ImageVersion } from '../domain/model/version';
import { targetsOf } from './targets';

const atWork = new Set(['Creating', 'Updating', 'Deleting', 'Migrating']);

/**
 * Whether every target region is Completed or Failed. A version that failed before a region began is settled too: Azure
 * does nothing more for it.
 */
export function isSettled(version: ImageVersion): boolean {
  const states = targetsOf(version).map(target => target.replication.state);
  if (states.every(state => state === 'Completed' || state === 'Failed')) return true;
  return version.provisioningState === 'Failed' && !states.includes('Replicating');
}

/** Whether nothing will change without somebody asking for it, so that nobody need look again. */
export function isAtRest(version: ImageVersion): boolean {
  return isSettled(version) && !atWork.has(version.provisioningState);
}

/** Whether a version, perhaps from a list that tells no replication, is known to be changing. */
export function isOnTheMove(version: ImageVersion): boolean {
  return atWork.has(version.provisioningState) || (version.replication !== undefined && !isSettled(version));
}
