import { isObject, object, without, type Json } from '../base/json';

/** A default that a body includes explicitly, and the first api-version that knows it. */
interface ExplicitDefault {
  readonly type: string;
  readonly since: string;
  readonly profile: string;
  readonly member: string;
  readonly value: unknown;
}

const explicitDefaults: readonly ExplicitDefault[] = [
  {
    type: 'microsoft.compute/galleries/images/versions',
    since: '2024-03-03',
    profile: 'safetyProfile',
    member: 'blockDeletionBeforeEndOfLife',
    value: false,
  },
  // Until then, it was the default, and including it required a feature registration.
  {
    type: 'microsoft.compute/virtualmachines',
    since: '2025-11-01',
    profile: 'securityProfile',
    member: 'securityType',
    value: 'Standard',
  },
];

/**
 * The body of a resource as an older api-version knows it: without explicit defaults that only newer ones need. What
 * isn't a default stays, so that Azure refuses it rather than losing it.
 * @param type in lower case
 */
export function bodyAt(type: string, version: string, body: Json): Json {
  return explicitDefaults.filter(one => one.type === type && version < one.since).reduce(withoutDefault, body);
}

function withoutDefault(body: Json, { profile, member, value }: ExplicitDefault): Json {
  const properties = object(body['properties']);
  const said = properties[profile];
  if (!isObject(said) || said[member] !== value) return body;
  const rest = without(said, [member]);
  const others = without(properties, [profile]);
  return { ...body, properties: Object.keys(rest).length > 0 ? { ...properties, [profile]: rest } : others };
}
