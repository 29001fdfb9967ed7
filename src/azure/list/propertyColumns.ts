import { isAbsent, isObject, object, type Json } from '../../base/json';

const prefix = 'properties_';

/**
 * Columns of a query for the properties at `paths`, such as `storageProfile.imageReference`, instead of all properties:
 * a page of Resource Graph holds 16 MB. `withProperties` puts them together again.
 */
export function propertyColumns(paths: readonly string[]): string {
  return paths.map(path => `${prefix}${path.replaceAll('.', '_')} = properties.${path}`).join(', ');
}

/** A row as the resource it is of. */
export function withProperties(row: unknown): unknown {
  if (!isObject(row)) return row;
  const columns = Object.entries(row).filter(([name]) => name.startsWith(prefix));
  if (columns.length === 0) return row;
  const others = Object.entries(row).filter(([name]) => !name.startsWith(prefix));
  const properties = columns
    .filter(([, value]) => !isAbsent(value))
    .reduce<Json>((before, [name, value]) => withMember(before, name.slice(prefix.length).split('_'), value), {});
  return { ...Object.fromEntries(others), properties };
}

function withMember(before: Json, [name = '', ...below]: readonly string[], value: unknown): Json {
  return { ...before, [name]: below.length === 0 ? value : withMember(object(before[name]), below, value) };
}
