export type Json = Record<string, unknown>;

/** The object at `path`, or an empty one. */
export function record(value: unknown, ...path: string[]): Json {
  const found = at(value, ...path);
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Json) : {};
}

/** The array of objects at `path`, or an empty one. */
export function records(value: unknown, ...path: string[]): Json[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found.map(item => record(item)) : [];
}

/** The non-empty text at `path`. */
export function text(value: unknown, ...path: string[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

export function number(value: unknown, ...path: string[]): number | undefined {
  const found = at(value, ...path);
  return typeof found === 'number' ? found : undefined;
}

export function at(value: unknown, ...path: string[]): unknown {
  let found = value;
  for (const name of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Json)[name];
  }
  return found ?? undefined;
}

/** Removes null and undefined members, as Azure's serializer does. */
export function compact(value: Json): Json {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined && member !== null));
}

/** A deterministic 32-bit hash, for choices that look random but are stable. */
export function hash(value: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < value.length; at += 1) mixed = Math.imul(mixed ^ value.charCodeAt(at), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** Azure's time format: ticks of 100 ns and an offset. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '0000+00:00');
}
