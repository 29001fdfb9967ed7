import assert from 'node:assert/strict';
import type { OperationRecord, Step } from '../../../src/operations/journal/record';
import { everyKind } from '../../support/everyKind';
import { Desk, states } from './desk';
import { labelOf } from './fakeAzure';
import { until } from './movedClock';
import { clone, createVersion, plan, versionIdOf } from './plans';

/** Writes the journal that a dead window left behind. */
function left(desk: Desk, what: typeof clone, ...steps: Step[]): string {
  const record: OperationRecord = {
    id: 'left-behind',
    environment: 'sample',
    plan: what,
    steps,
    state: 'running',
    startedAt: desk.clock.now(),
    acknowledged: false,
  };
  desk.folder.files.set('left-behind.json', JSON.stringify({ format: 2, record }));
  return record.id;
}

const one = plan('Make a version', createVersion('web'));
const [change] = one.changes;
const target = versionIdOf('web');

async function resumed(desk: Desk, id: string): Promise<OperationRecord> {
  const operations = desk.window();
  await operations.resume();
  assert.equal(operations.list().length, 1);
  return desk.ended(operations, id);
}

describe('Resuming operations', () => {
  it('starts a change that was only written to the journal', async () => {
    const desk = new Desk();
    const record = await resumed(desk, left(desk, one, { state: 'waiting' }));
    assert.equal(record.state, 'succeeded');
    assert.equal(desk.azure.accepted.length, 1);
  });

  it('resends a change that may have been sent if it is not found in Azure', async () => {
    const desk = new Desk();
    const record = await resumed(desk, left(desk, one, { state: 'sending', startedAt: 1 }));
    assert.equal(record.state, 'succeeded');
    assert.equal(desk.azure.settled, 1);
    assert.equal(desk.azure.accepted.length, 1);
  });

  it('waits for a change that may have been sent if Azure is making it or has made it', async () => {
    for (const finished of [-1, 60_000]) {
      const desk = new Desk();
      desk.azure.finishesAt.set(target, desk.clock.now() + finished);
      const record = await resumed(desk, left(desk, one, { state: 'sending', startedAt: 1 }));
      assert.equal(record.state, 'succeeded');
      assert.deepEqual(desk.azure.asked, []);
    }
  });

  it('waits before resending a change whose result appears late, and explains why', async () => {
    const desk = new Desk();
    const { saveLabImage } = everyKind;
    const startedAt = desk.clock.now();
    const id = left(desk, plan('Export', saveLabImage), { state: 'sending', startedAt });
    const remarks = new Set<string | undefined>();
    const operations = desk.window();
    operations.onDidChange(({ steps }) => remarks.add(steps[0]?.remark));
    let sentAfter: number | undefined;
    desk.azure.before = () => {
      sentAfter = desk.clock.now() - startedAt;
    };
    await operations.resume();
    const record = await desk.ended(operations, id);
    assert.ok((sentAfter ?? 0) >= 20 * 60_000, `sent again after ${sentAfter} ms`);
    assert.ok([...remarks].some(remark => remark?.includes("isn't visible within 20 min,")));
    assert.equal(record.state, 'succeeded');
    assert.equal(record.steps[0]?.remark, undefined);
    assert.deepEqual(desk.azure.asked, [labelOf(saveLabImage)]);
  });

  it('fails a change that may have been sent if a different resource is in its place', async () => {
    const desk = new Desk();
    const failure = { reason: 'conflict', code: 'AlreadyExists', message: 'Made from another source' } as const;
    desk.azure.onSettle = () => ({ state: 'mismatch', failure });
    const record = await resumed(desk, left(desk, one, { state: 'sending', startedAt: 1 }));
    assert.deepEqual(record.steps[0]?.failure, failure);
    assert.deepEqual(desk.azure.asked, []);
  });

  it('continues polling with the saved poll state', async () => {
    for (const state of ['running', 'sending'] as const) {
      const desk = new Desk();
      desk.folder.secrets.set('operation/left-behind/0', `signed url of ${target}`);
      desk.azure.finishesAt.set(target, desk.clock.now() + 30_000);
      const record = await resumed(desk, left(desk, one, { state }));
      assert.equal(record.state, 'succeeded');
      assert.deepEqual(desk.azure.asked, []);
      assert.equal(desk.azure.settled, 0);
      assert.equal(desk.folder.secrets.size, 0);
    }
  });

  it('polls at once after resuming instead of waiting for the retry interval', async () => {
    const desk = new Desk();
    desk.azure.retryAfterMs = 60_000;
    desk.folder.secrets.set('operation/left-behind/0', `signed url of ${target}`);
    desk.azure.finishesAt.set(target, desk.clock.now() - 1);
    const before = desk.clock.now();
    const record = await resumed(desk, left(desk, one, { state: 'running' }));
    assert.deepEqual([record.state, desk.azure.polls], ['succeeded', 1]);
    assert.ok(desk.clock.now() - before < 60_000);
  });

  it('reads the resource when the poll state is missing or expired', async () => {
    for (const secret of [undefined, 'an expired url']) {
      const desk = new Desk();
      if (secret) desk.folder.secrets.set('operation/left-behind/0', secret);
      desk.azure.finishesAt.set(target, desk.clock.now() + 30_000);
      const record = await resumed(desk, left(desk, one, { state: 'running' }));
      assert.equal(record.state, 'succeeded');
      assert.deepEqual(desk.azure.asked, []);
    }
  });

  it('never resends a change that Azure accepted, even when it is no longer found', async () => {
    const desk = new Desk();
    const record = await resumed(desk, left(desk, one, { state: 'running' }));
    assert.equal(record.steps[0]?.failure?.code, 'AcceptedChangeGone');
    assert.deepEqual(desk.azure.asked, []);
  });

  it('continues watching the replication of regions', async () => {
    const desk = new Desk();
    const record = await resumed(desk, left(desk, one, { state: 'replicating', remark: 'Somebody was here' }));
    assert.equal(record.state, 'succeeded');
    assert.equal(record.steps[0]?.remark, 'Somebody was here');
    assert.deepEqual(desk.azure.asked, []);
    assert.equal(desk.azure.settled, 0);
  });

  it('shows no more what kept the last window from asking once a step changes its state', async () => {
    for (const [what, steps, states_] of [
      [one, [{ state: 'replicating', waitingFor: 'signIn' }], 'replicating'],
      [clone, [{ state: 'done' }, { state: 'failed' }, { state: 'waiting', waitingFor: 'network' }], 'skipped'],
    ] as const) {
      const desk = new Desk();
      desk.azure.untilReplicationEnds = () => new Promise(() => undefined);
      const id = left(desk, what, ...steps);
      const operations = desk.window();
      await operations.resume();
      const last = (): Step | undefined => operations.get(id)?.steps.at(-1);
      await until(desk.clock, () => last()?.waitingFor === undefined);
      assert.equal(last()?.state, states_);
      await operations.dispose();
    }
  });

  it('does not repeat completed changes and skips those that depend on a failed one', async () => {
    const desk = new Desk();
    await resumed(desk, left(desk, clone, { state: 'done' }, { state: 'sending' }, { state: 'waiting' }));
    assert.deepEqual(desk.azure.accepted, clone.changes.slice(1).map(labelOf));

    const failed = new Desk();
    const record = await resumed(
      failed,
      left(failed, clone, { state: 'done' }, { state: 'failed' }, { state: 'waiting' }),
    );
    assert.equal(states(record), 'done failed skipped');
    assert.deepEqual(failed.azure.asked, []);
  });

  it('leaves the operations of another environment alone', async () => {
    const desk = new Desk();
    left(desk, one, { state: 'waiting' });
    const operations = desk.window({ environment: 'AzureCloud' });
    await operations.resume();
    for (let step = 0; step < 20; step++) desk.clock.step();
    assert.deepEqual(operations.list(), []);
    assert.deepEqual(desk.azure.asked, []);
    assert.ok(change);
  });
});
