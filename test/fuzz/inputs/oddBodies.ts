import fc from 'fast-check';
import { oddText, oddValue } from './oddTexts';

/** One place in a body, by chance, that gets another value, loses its own, or has it twice. */
export interface Edit {
  readonly place: number;
  readonly how: 'replace' | 'remove' | 'repeat' | 'rename';
  readonly value: unknown;
  readonly name: string;
}

export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    place: fc.nat(),
    how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'repeat', 'rename'),
    value: oddValue,
    name: fc.oneof(fc.constant('__proto__'), oddText),
  }),
  { maxLength: 4 },
);

type Slot = readonly [holder: Record<string, unknown> | unknown[], key: string];

/** A body of Azure in which some values are odd, or something else altogether. */
export function oddBody(bodies: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.tuple(fc.constantFrom(...bodies), edits).map(([body, all]) => edited(body, all)) },
    { weight: 1, arbitrary: oddValue },
  );
}

export function edited(body: unknown, all: readonly Edit[]): unknown {
  const copy: unknown = structuredClone(body);
  for (const { place, how, value, name } of all) {
    const slots = slotsIn(copy);
    const slot = slots[place % Math.max(1, slots.length)];
    if (!slot) continue;
    const [holder, key] = slot;
    const there: unknown = structuredClone(Array.isArray(holder) ? holder[Number(key)] : holder[key]);
    const given: unknown = structuredClone(value);
    if (Array.isArray(holder)) {
      if (how === 'replace') holder[Number(key)] = given;
      else if (how === 'remove') holder.splice(Number(key), 1);
      else holder.push(there);
    } else {
      if (how !== 'repeat') Reflect.deleteProperty(holder, key);
      if (how === 'replace') define(holder, key, given);
      if (how === 'rename') define(holder, name, there);
    }
  }
  return copy;
}

/** As `JSON.parse` does it, for a name like `__proto__` too. */
function define(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function slotsIn(value: unknown, found: Slot[] = []): readonly Slot[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    const holder = value as Record<string, unknown>;
    found.push([holder, key]);
    slotsIn(holder[key], found);
  }
  return found;
}
