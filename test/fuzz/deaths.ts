import { baselineOf } from './baseline';
import type { FuzzCase, FuzzEvent } from './fuzzCase';
import { planAt } from './jobs';
import type { Random } from './random';
import { anyFaults } from './wayFaults';

const moments = ['before', 'after'] as const;
const spoils = ['cut', 'garbage', 'empty', 'newer'] as const;

/** A plan whose window dies between any two accesses to Azure and the disk, mostly more than once. */
export async function deathCase(random: Random, turn: number): Promise<FuzzCase> {
  const plan = planAt(turn);
  const { calls, requests } = await baselineOf(plan);
  const deaths = random.whole(1, 5);
  const events: FuzzEvent[] = [];
  for (let death = 0, at = 0; death < deaths; death++) {
    at += random.whole(1, Math.max(4, Math.ceil((calls * 1.5) / deaths)));
    events.push({ do: 'die', at, moment: random.oneOf(moments) });
    if (random.happens(0.15)) events.push({ do: 'forgetSecrets', at: death + 1 });
    if (random.happens(0.03)) events.push({ do: 'spoil', at: death + 1, how: random.oneOf(spoils) });
    if (random.happens(0.3)) events.push({ do: 'sleep', at: at + 1, minutes: random.oneOf([1, 10, 60, 600]) });
    if (random.happens(0.1)) events.push({ do: 'setClock', at: at + 1, minutes: random.oneOf([-600, -5, 5, 600]) });
  }
  if (random.happens(0.2)) events.push({ do: 'azure', at: 0, fault: { kind: 'expiredPoll' } });
  const rate = random.oneOf([0, 0.05, 0.2]);
  for (let at = 1; at <= requests * 2 + 20; at++)
    if (random.happens(rate)) events.push({ do: random.oneOf(anyFaults), at });
  return { plan, starters: 1, watchers: 0, events };
}
