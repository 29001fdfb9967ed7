import { isObject } from '../../arm/json';

/** Azure's JSON in the form the SDK's models take it: `properties` lifted up one level, dates as `Date`. */
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
