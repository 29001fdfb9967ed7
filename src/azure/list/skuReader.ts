import type { VirtualMachineSize } from '../../domain/machine/virtualMachineSize';
import { regionKey } from '../../domain/region/region';
import type { StorageAccountType } from '../../domain/version/imageVersion';
import { listJson, pathIn } from '../http/rest';
import type { Directory } from '../ports';
import { readAll } from '../read/readResource';
import { readSize } from '../read/readSize';
import { readStorageTypes } from '../read/readStorageTypes';
import { rememberAnswers } from './rememberAnswers';

interface Skus {
  readonly sizes: readonly VirtualMachineSize[];
  readonly storageTypes: readonly StorageAccountType[] | undefined;
}

/**
 * Reads SKUs of one region at a time, each once: those of all regions are more than 20 MB, for which Azure takes half a
 * minute.
 */
export function createSkuReader(directory: Directory): (subscriptionId: string, location: string) => Promise<Skus> {
  const remembered = rememberAnswers<Skus>();
  return async (subscriptionId, location) => {
    const region = regionKey(location);
    return remembered(`${subscriptionId} ${region}`, async () => {
      const filter = encodeURIComponent(`location eq '${region}'`);
      const path = `${pathIn(subscriptionId, 'Microsoft.Compute/skus')}&$filter=${filter}`;
      const skus = await listJson(directory.connectionOf(subscriptionId), path);
      return { sizes: readAll(skus, readSize), storageTypes: readStorageTypes(skus, region) };
    });
  };
}
