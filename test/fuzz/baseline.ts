import { needsPassword } from '../../src/domain/machine/needsPassword';
import type { Change, Plan } from '../../src/domain/plan/plan';
import type { Secrets } from '../../src/operations/ports';
import { quiet } from '../unit/operations/movedClock';
import { FuzzDesk } from './fuzzDesk';
import { password, type FuzzPlan } from './plans/fuzzPlan';
import { fuzzPlans, type PlanName } from './plans/fuzzPlans';
import { virtualTimers } from './virtualTimers';
import { acceptedWrites, finishWork, plain, stateOf, type WorldState } from './worldState';

/** A plan, and what becomes of Azure where nothing goes wrong. */
export interface Baseline {
  readonly plan: Plan;
  readonly secrets: Secrets;
  /** Azure before the plan, for `saved`. */
  readonly saved: string;
  readonly before: WorldState;
  readonly after: WorldState;
  /** Every state that a resource goes through, by lower-cased ID. */
  readonly states: ReadonlyMap<string, ReadonlySet<string>>;
  readonly accepted: ReadonlyMap<string, number>;
  /** How many calls leave a window, and how many of them are requests. */
  readonly calls: number;
  readonly requests: number;
}

const known = new Map<PlanName, Promise<Baseline>>();

export function baselineOf(name: PlanName): Promise<Baseline> {
  const found = known.get(name) ?? runBaseline(name);
  known.set(name, found);
  return found;
}

function secretsOf(changes: readonly Change[]): Secrets {
  return Object.fromEntries(changes.filter(needsPassword).map(({ target }) => [target, password]));
}

function planOf(title: string, changes: readonly Change[]): Plan {
  return { kind: 'cloneManagedImage', title, changes, notices: [] };
}

async function runBaseline(name: PlanName): Promise<Baseline> {
  const { changes, before = [], failingRegion }: FuzzPlan = fuzzPlans[name];
  const desk = new FuzzDesk([], {});
  const toReal = virtualTimers(desk.clock, () => 0);
  try {
    const { world } = desk.sample;
    if (failingRegion !== undefined) world.faults.push({ kind: 'region', region: failingRegion, details: 'No room.' });
    if (before.length > 0) await carryOut(desk, planOf(`before ${name}`, before), failingRegion !== undefined);
    world.faults = [];
    finishWork(desk.sample);
  } finally {
    toReal();
  }
  const saved = desk.sample.snapshot();
  return runPlain(planOf(name, changes), saved);
}

async function runPlain(plan: Plan, saved: string): Promise<Baseline> {
  const desk = new FuzzDesk([], { saved });
  const toReal = virtualTimers(desk.clock, () => 0);
  try {
    const { sample } = desk;
    const before = stateOf(sample);
    const states = new Map<string, Set<string>>();
    const listener = sample.world.onChange;
    sample.world.onChange = change => {
      listener?.(change);
      const id = change.id.toLowerCase();
      const seen = states.get(id) ?? new Set();
      states.set(id, seen.add(change.after ? plain(change.after) : ''));
    };
    const written = acceptedWrites(sample);
    await carryOut(desk, plan, false);
    finishWork(sample);
    const accepted = new Map([...acceptedWrites(sample)].map(([key, times]) => [key, times - (written.get(key) ?? 0)]));
    const { requests } = desk;
    const calls = desk.calls;
    return {
      plan,
      secrets: secretsOf(plan.changes),
      saved,
      before,
      after: stateOf(sample),
      states,
      accepted,
      calls,
      requests,
    };
  } finally {
    toReal();
  }
}

async function carryOut(desk: FuzzDesk, plan: Plan, mayFail: boolean): Promise<void> {
  const { operations } = desk.open();
  await operations.resume();
  let refused: string | undefined;
  void operations.start(plan, secretsOf(plan.changes)).then(answer => {
    if ('refused' in answer) refused = answer.refused;
  });
  for (let steps = 0; ; steps++) {
    await quiet();
    const record = operations.list().find(one => one.plan.title === plan.title);
    if (record && record.state !== 'running') {
      if (record.state === 'succeeded' || mayFail) break;
      throw new Error(`${plan.title} fails without faults: ${JSON.stringify(record.steps)}`);
    }
    if (refused !== undefined || steps > 10_000) throw new Error(`${plan.title} ${refused ?? 'never ends'}`);
    desk.clock.step();
  }
  await operations.dispose();
}
