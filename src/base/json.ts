/** Untrusted JSON. Every function below returns a usable value, whatever the input. */
export type Json = Readonly<Record<string, unknown>>;

/** Members of anything but an object are neither absent nor understood, so none of them gets its default. */
export function object(value: unknown): Json {
  if (isObject(value)) return value;
  return isAbsent(value) ? {} : unreadable;
}

const unreadableMember = Symbol('unreadable');
const unreadable: Json = new Proxy({}, { get: () => unreadableMember });

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Also accepts a numeric string, as in the coordinates of a region. */
export function number(value: unknown): number | undefined {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
}

/** Azure's JSON doesn't distinguish null from an absent property. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

export function isObjectOrAbsent(value: unknown): boolean {
  return isAbsent(value) || isObject(value);
}

/** A copy without the members `names`: the read-only ones of something that is written back. */
export function without(value: Json, names: readonly string[]): Json {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

/** A copy without the members that are null, at every depth. Written back, a null could clear what is behind it. */
export function withoutNulls(value: Json): Json {
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(members.map(([name, member]) => [name, withoutNullsIn(member)]));
}

function withoutNullsIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNullsIn);
  return isObject(value) ? withoutNulls(value) : value;
}

/** The value that a text says as JSON. Undefined if it isn't JSON. */
export function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
