import { deepEqual } from '../base/deepEqual';
import type { Resource } from '../domain/resource/resourceOfKind';

/**
 * A list item with the replication status of an earlier read: lists don't include it. It stays valid while the
 * provisioning state and target regions are unchanged.
 */
export function keepReplication<T extends Resource>(fromAzure: T, known: Resource | undefined): T {
  if (fromAzure.kind !== 'version' || fromAzure.replication || known?.kind !== 'version' || !known.replication) {
    return fromAzure;
  }
  const still =
    fromAzure.provisioningState === known.provisioningState && deepEqual(fromAzure.targetRegions, known.targetRegions);
  return still ? { ...fromAzure, replication: known.replication } : fromAzure;
}
