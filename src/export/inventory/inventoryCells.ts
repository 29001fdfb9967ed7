import type { InventoryRow } from './inventoryRow';

/** The columns of a table, in order. The header uses these names untranslated, for programs. */
export const columns: readonly (keyof InventoryRow)[] = [
  'kind',
  'subscription',
  'resourceGroup',
  'gallery',
  'definition',
  'name',
  'location',
  'state',
  'osType',
  'osState',
  'generation',
  'architecture',
  'regions',
  'replicas',
  'excludedFromLatest',
  'published',
  'endOfLife',
  'sizeGB',
  'description',
  'tags',
  'id',
];

/** A cell as text. Tags become `name=value; …`. */
export function cellText(row: InventoryRow, column: keyof InventoryRow): string {
  const value = row[column];
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, tag]) => `${name}=${tag}`)
    .join('; ');
}
