import { flag, enumValue } from '../../../arm/enumValue';
import { list, number, object, text, type Json } from '../../../base/json';
import type { LabSize, LabUsage } from '../../../domain/labs/labSize';
import { regionKey } from '../../../domain/region/region';
import { readAll } from '../readResource';

/** A size in `location`. Undefined if it isn't available there. */
export function readLabSize(item: unknown, location: string): LabSize | undefined {
  const sku = object(item);
  const name = text(sku['name']);
  const locations = readAll(list(sku['locations']), text).map(regionKey);
  if (name === undefined || (locations.length > 0 && !locations.includes(regionKey(location)))) return undefined;
  const capabilities = new Map(
    list(sku['capabilities'])
      .map(object)
      .map(one => [(text(one['name']) ?? '').toLowerCase(), one['value']]),
  );
  const { minimum, maximum } = object(sku['capacity']);
  return {
    name,
    family: text(sku['family']) ?? '',
    vCPUs: number(capabilities.get('vcpus')) ?? 0,
    memoryGB: number(capabilities.get('memorygb')),
    generations: readAll((text(capabilities.get('hypervgenerations')) ?? '').split(/\s*,\s*/), one =>
      enumValue(one, ['V1', 'V2']),
    ),
    gpu: flag(capabilities.get('isgpu')) || (number(capabilities.get('gpus')) ?? 0) > 0,
    locations,
    minCapacity: number(minimum) ?? 0,
    maxCapacity: number(maximum) ?? Number.MAX_SAFE_INTEGER,
    restriction: restrictionIn(sku, location),
  };
}

function restrictionIn(sku: Json, location: string): string | undefined {
  const restriction = list(sku['restrictions'])
    .map(object)
    .find(one => readAll(list(one['values']), text).map(regionKey).includes(regionKey(location)));
  return restriction && (text(restriction['reasonCode']) ?? 'NotAvailableForSubscription');
}

export function readLabUsage(item: unknown): LabUsage | undefined {
  const row = object(item);
  const family = text(object(row['name'])['value']);
  const [current, limit] = [number(row['currentValue']), number(row['limit'])];
  return family === undefined || current === undefined || limit === undefined ? undefined : { family, current, limit };
}
