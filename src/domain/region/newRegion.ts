import type { StorageAccountType, TargetRegion } from '../version/imageVersion';
import { regionKey } from './region';

/**
 * A new target region with defaults: one replica, with the storage type of the version if the region offers it.
 * @param storageTypes available storage types by region key. Absent for a region that couldn't be read.
 */
export function newRegion(
  name: string,
  own: StorageAccountType,
  storageTypes: ReadonlyMap<string, readonly StorageAccountType[]> | undefined,
): TargetRegion {
  const isOffered = storageTypes?.get(regionKey(name))?.includes(own) ?? true;
  return { name, replicaCount: 1, storageAccountType: isOffered ? own : 'Standard_LRS' };
}
