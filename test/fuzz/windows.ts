import { baselineOf } from './baseline';
import type { FuzzCase, FuzzEvent } from './fuzzCase';
import { planAt } from './jobs';
import type { Random } from './random';
import { anyFaults } from './wayFaults';

/** Two to four windows over one journal, of which some start the same plan at once, some die and some stand still. */
export async function windowsCase(random: Random, turn: number): Promise<FuzzCase> {
  const plan = planAt(turn);
  const { calls, requests } = await baselineOf(plan);
  const open = random.whole(2, 4);
  const starters = random.happens(0.6) ? random.whole(2, open) : 1;
  const span = calls * open + 40;
  const events: FuzzEvent[] = [];
  const some = (most: number, event: (at: number) => FuzzEvent): void => {
    for (let count = random.whole(0, most); count > 0; count--) events.push(event(random.whole(1, span)));
  };
  some(open, at => ({ do: 'die', at, moment: random.oneOf(['before', 'after']) }));
  some(2, at => ({ do: 'freeze', at, minutes: random.oneOf([0.1, 0.5, 2, 30]) }));
  some(1, at => ({ do: 'sleep', at, minutes: random.oneOf([1, 60]) }));
  some(1, at => ({ do: 'setClock', at, minutes: random.oneOf([-60, 60]) }));
  const rate = random.oneOf([0, 0.05, 0.2]);
  for (let at = 1; at <= requests * 2; at++) if (random.happens(rate)) events.push({ do: random.oneOf(anyFaults), at });
  return { plan, starters, watchers: open - starters, events };
}
