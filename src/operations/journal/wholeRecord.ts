import * as z from 'zod/mini';

/** Like `z.record`, which leaves out an entry named `__proto__`. A tag may have that name. */
export function wholeRecord<T>(value: z.ZodMiniType<T>): z.ZodMiniType<Record<string, T>> {
  const entries = z.array(z.tuple([z.string(), value]));
  return z.pipe(
    z.pipe(
      z.custom<object>((found: unknown) => typeof found === 'object' && found !== null && !Array.isArray(found)),
      z.transform(found => Object.entries(found)),
    ),
    z.pipe(
      entries,
      z.transform(found => Object.fromEntries(found)),
    ),
  );
}
