/** Set by the suite `durability`, which tries everything. */
const triesAll = process.env['TEST_DURABILITY'] === 'all';

/**
 * Of points where something may die, of texts or of interleavings: all of them in `npm run test:durability`, which runs every
 * test file that uses this, and in `npm test` always the same few, from the first to the last.
 */
export function shareOf<T>(all: readonly T[], few: number): readonly T[] {
  if (triesAll || all.length <= few) return all;
  const step = (all.length - 1) / Math.max(1, few - 1);
  return Array.from({ length: few }, (_, at) => all[Math.round(at * step)]).filter(one => one !== undefined);
}
