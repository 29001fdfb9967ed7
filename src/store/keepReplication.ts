import type { Resource } from '../domain/resource/resourceOfKind';
import { deepEqual } from '../base/deepEqual';

/**
 * What comes from a list, with the replication known from an earlier read: lists never tell it. It holds as long as
 * Azure has not begun to do something else with the version.
 */
export function keepReplication<T extends Resource>(fromAzure: T, known: Resource | undefined): T {
  if (fromAzure.kind !== 'version' || fromAzure.replication || known?.kind !== 'version' || !known.replication) {
    return fromAzure;
  }
  const still =
    fromAzure.provisioningState === known.provisioningState && deepEqual(fromAzure.targetRegions, known.targetRegions);
  return still ? { ...fromAzure, replication: known.replication } : fromAzure;
}
