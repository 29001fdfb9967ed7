import { triesAll } from './triesAll';

/**
 * Of crash points, texts or interleavings: all of them in `npm run test:durability`, else always the
 * same few, from the first to the last.
 */
export function shareOf<T>(all: readonly T[], few: number): readonly T[] {
  if (triesAll || all.length <= few) return all;
  const step = (all.length - 1) / Math.max(1, few - 1);
  const places = Array.from({ length: few }, (_, at) => Math.round(at * step));
  return all.filter((_, at) => places.includes(at));
}
