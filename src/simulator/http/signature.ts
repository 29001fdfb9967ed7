import { hash } from './json';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The signed query of a poll URL, as long as Azure's. A modified one is rejected. */
export function signedQuery(operation: string, start: number): Record<'t' | 'c' | 's' | 'h', string> {
  const ticks = (BigInt(Math.trunc(start)) * 10_000n + 621_355_968_000_000_000n).toString();
  const seed = `${operation}|${ticks}`;
  return { t: ticks, c: letters(`c${seed}`, 2_956), s: letters(`s${seed}`, 342), h: letters(`h${seed}`, 43) };
}

function letters(seed: string, length: number): string {
  let state = hash(seed) || 1;
  let made = '';
  while (made.length < length) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    made += alphabet.charAt((state >>> 8) & 63);
  }
  return made;
}
