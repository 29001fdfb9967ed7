import { baselineOf } from './baseline';
import type { FuzzCase, FuzzEvent } from './fuzzCase';
import { planNames, type PlanName } from './plans/fuzzPlans';
import type { Random } from './random';
import { anyFaults, readFaults } from './wayFaults';

const networkFaults = [...anyFaults, ...readFaults];
const rates = [0.05, 0.2, 0.4] as const;

/** A plan under faults of the network and of Azure's own work. */
export async function jobCase(random: Random, turn: number): Promise<FuzzCase> {
  const plan = planAt(turn);
  const { requests } = await baselineOf(plan);
  const rate = random.oneOf(rates);
  const events: FuzzEvent[] = [...azureFaults(random)];
  for (let at = 1; at <= requests * 3 + 20; at++)
    if (random.happens(rate)) events.push({ do: random.oneOf(networkFaults), at });
  return { plan, starters: 1, watchers: 0, events };
}

/** One plan after the other, so that all have their turn. */
export function planAt(turn: number): PlanName {
  return planNames[turn % planNames.length] ?? 'clone';
}

function azureFaults(random: Random): FuzzEvent[] {
  const found: FuzzEvent[] = [];
  const add = (probability: number, event: () => FuzzEvent): void => {
    if (random.happens(probability)) found.push(event());
  };
  const message = 'The work ran out of room.';
  add(0.1, () => ({ do: 'azure', at: 0, fault: { kind: 'operation', code: 'DiskCopyFailed', message, count: 1 } }));
  add(0.08, () => ({ do: 'azure', at: 0, fault: { kind: 'region', region: 'westus3', details: 'No room.' } }));
  add(0.1, () => ({ do: 'azure', at: 0, fault: { kind: 'expiredPoll' } }));
  add(0.1, () => ({ do: 'azure', at: 0, fault: { kind: 'expiredPoll', count: random.whole(1, 4) } }));
  add(0.1, () => ({ do: 'azure', at: 0, fault: { kind: 'staleParent', ms: random.whole(1, 120) * 1000 } }));
  add(0.1, () => ({ do: 'azure', at: 0, fault: { kind: 'graphLag', ms: 240_000 } }));
  return found;
}
