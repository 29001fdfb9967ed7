import assert from 'node:assert/strict';
import type { ImageVersion } from '../../../src/domain/model/version';
import { Mortality } from '../../unit/operations/mortality';
import type { Death } from '../../unit/operations/mortality';
import { clonePlan } from './clonePlan';
import { SampleDesk } from './sampleDesk';

/** Runs a clone in a process that dies as told, and then, in a fresh one, to its end. Gives back what the first one called. */
async function survive(
  death?: Death,
  afterDeath: (desk: SampleDesk) => void = () => undefined,
): Promise<readonly string[]> {
  const desk = new SampleDesk();
  const plan = clonePlan(desk.sample.subscriptions[0]?.id ?? '');
  const first = desk.process(new Mortality(death));
  void first.operations.start(plan);
  const endedIn = (process: typeof first) => (): boolean =>
    (process.operations.list()[0]?.state ?? 'running') !== 'running';
  await desk.until(() => first.life.dead || endedIn(first)(), 'an end or a death');

  let last = first;
  if (first.life.dead) {
    afterDeath(desk);
    last = desk.process();
    await last.operations.resume();
    if (last.operations.list().length === 0) {
      // It died before the intent was written down: nothing has happened, and the user starts it again.
      assert.deepEqual(desk.accepted(plan), [0, 0, 0]);
      assert.ok(!('refused' in (await last.operations.start(plan))));
    }
    await desk.until(endedIn(last), 'the end');
  }
  const [record] = last.operations.list();
  assert.equal(record?.state, 'succeeded', JSON.stringify(record?.steps));
  assert.deepEqual(desk.accepted(plan), [1, 1, 1], 'how often each change was made');
  const version = (await desk.process().store.reread(plan.changes[2]?.target ?? '')) as ImageVersion | undefined;
  assert.equal(version?.replication?.aggregatedState, 'Completed');
  assert.equal(desk.folder.secrets.size, 0);
  return first.life.calls;
}

describe('a clone', () => {
  let calls: readonly string[] = [];
  before(async () => {
    calls = await survive();
  });

  it('has many points to die at', () => {
    assert.ok(calls.length >= 25, `${calls.length}: ${calls.join(', ')}`);
  });

  async function dieEverywhere(moment: Death['moment'], afterDeath?: (desk: SampleDesk) => void): Promise<void> {
    for (const [index, call] of calls.entries()) {
      await survive({ call: index + 1, moment }, afterDeath).catch((error: unknown) => {
        throw new Error(`dead ${moment} call ${index + 1}, ${call}`, { cause: error });
      });
    }
  }

  it('survives the death of its window just before every request and file access', async () => {
    await dieEverywhere('before');
  }).timeout(60_000);

  it('survives the death of its window just after every request and file access', async () => {
    await dieEverywhere('after');
  }).timeout(60_000);

  it('is taken up when hours have passed and Azure has forgotten its poll URLs', async () => {
    await dieEverywhere('after', desk => {
      desk.clock.jump(5 * 3_600_000);
      desk.sample.world.faults.push({ kind: 'expiredPoll' });
    });
  }).timeout(60_000);
});
