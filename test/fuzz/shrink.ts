import type { FuzzCase, FuzzEvent } from './fuzzCase';

/** How often a case is run to make it smaller. */
const attempts = 120;

/** The case with as few events as still break the rule. */
export async function shrink(found: FuzzCase, stillBreaks: (one: FuzzCase) => Promise<boolean>): Promise<FuzzCase> {
  let left = attempts;
  const breaks = async (one: FuzzCase): Promise<boolean> => {
    left -= 1;
    return left >= 0 && stillBreaks(one);
  };
  let smallest = found;
  for (const fewer of [{ watchers: 0 }, { starters: 1 }, { starters: 1, watchers: 0 }]) {
    const one = { ...smallest, ...fewer };
    if ((one.starters < smallest.starters || one.watchers < smallest.watchers) && (await breaks(one))) smallest = one;
  }
  for (let size = Math.ceil(smallest.events.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < smallest.events.length && left > 0;) {
      const events: readonly FuzzEvent[] = smallest.events.filter((_, place) => place < at || place >= at + size);
      const one = { ...smallest, events };
      if (await breaks(one)) smallest = one;
      else at += size;
    }
  }
  return smallest;
}
