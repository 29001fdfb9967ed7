import type { ImageVersion, StorageAccountType, TargetRegion } from '../version/imageVersion';
import { encryptionKindOf, encryptionWith, needsSet } from './encryption';
import { knownRegions } from './knownRegions';
import { regionKey } from './region';
import { isListedType } from './storageTypeName';

/**
 * A new target region with defaults: one replica, with the storage type of the version if the region offers it.
 * @param storageTypes available storage types by region key. Absent for a region that couldn't be read.
 */
export function newRegion(
  name: string,
  own: StorageAccountType,
  storageTypes: ReadonlyMap<string, readonly StorageAccountType[]> | undefined,
): TargetRegion {
  const isOffered = !isListedType(own) || (storageTypes?.get(regionKey(name))?.includes(own) ?? true);
  return { name, replicaCount: 1, storageAccountType: isOffered ? own : 'Standard_LRS' };
}

/** The same for a version, with its encryption if that needs no disk encryption set. Throws `AzureError`. */
export function newRegionOf(
  version: ImageVersion,
  name: string,
  storageTypes: ReadonlyMap<string, readonly StorageAccountType[]> | undefined,
): TargetRegion {
  const { targetRegions, storageAccountType } = knownRegions(version);
  const [kind] = targetRegions.flatMap(({ encryption }) => encryptionKindOf(encryption) ?? []);
  return {
    ...newRegion(name, storageAccountType, storageTypes),
    ...(kind !== undefined && !needsSet(kind) && { encryption: encryptionWith(kind, '', []) }),
  };
}
