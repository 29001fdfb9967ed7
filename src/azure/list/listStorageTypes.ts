import { regionKey } from '../../domain/region/region';
import type { StorageAccountType } from '../../domain/version/imageVersion';
import { list, object, text, enumValue } from '../../arm/json';
import type { Json } from '../../arm/json';
import type { Connection } from '../ports';
import { readAll } from '../read/readResource';
import { listJson, pathIn } from '../http/rest';

/** Replicas are stored as snapshots, so the snapshot SKUs decide. They don't include PremiumV2. */
const snapshotStorageTypes: readonly StorageAccountType[] = ['Standard_LRS', 'Standard_ZRS', 'Premium_LRS'];

/** Storage types by region key, from the SKUs available to this subscription. */
export async function listStorageTypes(
  connection: Connection,
  subscriptionId: string,
): Promise<ReadonlyMap<string, readonly StorageAccountType[]>> {
  const skus = await listJson(connection, pathIn(subscriptionId, 'Microsoft.Compute/skus'));
  const found = new Map<string, StorageAccountType[]>();
  for (const sku of skus.map(object)) {
    const type = enumValue(sku['name'], snapshotStorageTypes);
    if (!type || !enumValue(sku['resourceType'], ['snapshots', 'disks'])) continue;
    const restricted = restrictedRegions(sku);
    for (const region of regionsOf(sku).filter(one => !restricted.has(one))) {
      const types = found.get(region) ?? [];
      if (!types.includes(type)) found.set(region, [...types, type]);
    }
  }
  return new Map(
    [...found].map(([region, types]) => [region, snapshotStorageTypes.filter(type => types.includes(type))]),
  );
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
