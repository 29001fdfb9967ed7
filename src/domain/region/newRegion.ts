import type { StorageAccountType, TargetRegion } from '../version/imageVersion';
import { regionKey } from './region';

/**
 * A region as it is added unless more is said: one replica, on the storage of the version where the region offers it.
 * @param storageTypes what regions offer, by region key; a region that could not be asked is absent
 */
export function newRegion(
  name: string,
  own: StorageAccountType,
  storageTypes: ReadonlyMap<string, readonly StorageAccountType[]> | undefined,
): TargetRegion {
  const isOffered = storageTypes?.get(regionKey(name))?.includes(own) ?? true;
  return { name, replicaCount: 1, storageAccountType: isOffered ? own : 'Standard_LRS' };
}
