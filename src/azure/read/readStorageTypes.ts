import { enumValue } from '../../arm/enumValue';
import { list, object, text, type Json } from '../../base/json';
import { regionKey } from '../../domain/region/region';
import type { StorageAccountType } from '../../domain/version/imageVersion';
import { readAll } from './readResource';

/** Replicas are stored as snapshots, so the snapshot SKUs decide. They don't include PremiumV2. */
const snapshotStorageTypes: readonly StorageAccountType[] = ['Standard_LRS', 'Standard_ZRS', 'Premium_LRS'];

/**
 * The storage types that a region offers to this subscription, from the SKUs in it. Undefined if they don't mention
 * any.
 */
export function readStorageTypes(
  skus: readonly unknown[],
  location: string,
): readonly StorageAccountType[] | undefined {
  const region = regionKey(location);
  const offered = skus.map(object).flatMap(sku => {
    const type = enumValue(sku['name'], snapshotStorageTypes);
    if (!type || !enumValue(sku['resourceType'], ['snapshots', 'disks'])) return [];
    return regionsOf(sku).includes(region) && !restrictedRegions(sku).has(region) ? [type] : [];
  });
  const types = snapshotStorageTypes.filter(type => offered.includes(type));
  return types.length > 0 ? types : undefined;
}

function regionsOf(sku: Json): string[] {
  return readAll(list(sku['locations']), text).map(regionKey);
}

/** Regions in which the SKU is restricted for the subscription. Zone restrictions don't count. */
function restrictedRegions(sku: Json): ReadonlySet<string> {
  const restrictions = list(sku['restrictions'])
    .map(object)
    .filter(one => enumValue(one['type'], ['Location']));
  return new Set(restrictions.flatMap(one => readAll(list(one['values']), text)).map(regionKey));
}
