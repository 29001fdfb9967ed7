/** What Azure, a proxy or a newer api-version might put in the place of any part of an answer. */
export const oddValues: readonly unknown[] = [
  undefined,
  null,
  4711,
  true,
  'x-odd',
  '__proto__',
  '2026-99-99T99:99:99Z',
  [],
  [null],
  {},
  [[]],
  JSON.parse('{"__proto__": {"constructor": 4711}}'),
];

export type Path = readonly (string | number)[];

/** The paths of all members and items of `value`, at every depth, outermost first. */
export function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return path.length > 0 ? [path] : [];
  const parts: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item: unknown, at) => [at, item] as const)
    : Object.entries(value);
  return [...(path.length > 0 ? [path] : []), ...parts.flatMap(([name, part]) => pathsOf(part, [...path, name]))];
}

/** A copy of `value` with `odd` at `path`. Undefined removes what is there. */
export function withOdd(value: unknown, [first, ...rest]: Path, odd: unknown): unknown {
  if (first === undefined || typeof value !== 'object' || value === null) return odd;
  if (Array.isArray(value)) return value.map((item: unknown, at) => (at === first ? withOdd(item, rest, odd) : item));
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
      const changed = name === String(first) ? withOdd(part, rest, odd) : part;
      return changed === undefined ? [] : [[name, changed]];
    }),
  );
}
