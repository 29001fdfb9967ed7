import assert from 'node:assert/strict';
import type { Plan } from '../../../src/domain/plan/plan';
import type { OperationRecord } from '../../../src/operations/journal/record';
import { Mortality, type Death } from '../../unit/operations/mortality';
import { SampleDesk, type Process } from './sampleDesk';

export interface Survival {
  readonly planFor: (desk: SampleDesk) => Plan;
  /** Asserts the final state. */
  readonly check: (desk: SampleDesk, record: OperationRecord) => Promise<void>;
}

/** Runs a plan in a process that may die, then in a new one to its end. Returns the calls of the first one. */
export async function survive(
  { planFor, check }: Survival,
  death?: Death,
  afterDeath: (desk: SampleDesk) => void = () => undefined,
): Promise<readonly string[]> {
  const desk = new SampleDesk();
  const plan = planFor(desk);
  const first = desk.process(new Mortality(death));
  void first.operations.start(plan);
  const endedIn = (process: Process) => (): boolean => (process.operations.list()[0]?.state ?? 'running') !== 'running';
  await desk.until(() => first.life.dead || endedIn(first)(), 'an end or a death');

  let last = first;
  if (first.life.dead) {
    afterDeath(desk);
    last = desk.process();
    await last.operations.resume();
    if (last.operations.list().length === 0) {
      // It died before the plan was journaled: nothing has happened, and the user starts it again.
      assert.ok(desk.accepted(plan).every(times => times === 0));
      assert.ok(!('refused' in (await last.operations.start(plan))));
    }
    await desk.until(endedIn(last), 'the end');
  }
  const [record] = last.operations.list();
  assert.equal(record?.state, 'succeeded', JSON.stringify(record?.steps));
  assert.deepEqual(new Set(desk.accepted(plan)), new Set([1]), 'how often Azure accepted each change');
  await check(desk, record);
  assert.equal(desk.folder.secrets.size, 0);
  return first.life.calls;
}

/** Dies once at each of these calls, by index, and asserts that the plan still completes. */
export async function dieAt(
  survival: Survival,
  calls: readonly string[],
  places: readonly number[],
  moment: Death['moment'],
  afterDeath?: (desk: SampleDesk) => void,
): Promise<void> {
  for (const place of places) {
    await survive(survival, { call: place + 1, moment }, afterDeath).catch((error: unknown) => {
      throw new Error(`dead ${moment} call ${place + 1}, ${calls[place] ?? ''}`, { cause: error });
    });
  }
}
