/** Numbers that depend on a seed alone. */
export interface Random {
  /** From 0 up to 1. */
  next(): number;
  /** Whether something of this probability happens. */
  happens(probability: number): boolean;
  /** From `least` to `most`, both included. */
  whole(least: number, most: number): number;
  oneOf<T>(all: readonly T[]): T;
}

export function randomFrom(seed: string): Random {
  let state = 2_166_136_261;
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 16_777_619);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    happens: probability => next() < probability,
    whole,
    oneOf<T>(all: readonly T[]): T {
      const found = all[whole(0, all.length - 1)];
      if (found === undefined) throw new Error('There is nothing to choose from.');
      return found;
    },
  };
}
