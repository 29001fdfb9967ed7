import { isObject } from '../../arm/json';

/** Converts Azure's JSON to the SDK's model: flattens `properties`, and converts dates to `Date`. */
export function sdkModel({ properties, ...rest }: object & { readonly properties?: unknown }): unknown {
  return withDates({ ...rest, ...(isObject(properties) ? properties : {}) });
}

function withDates(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withDates);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      name === 'endOfLifeDate' && typeof part === 'string' ? new Date(part) : withDates(part),
    ]),
  );
}
