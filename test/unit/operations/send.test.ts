import assert from 'node:assert/strict';
import type { Change } from '../../../src/domain/plan/plan';
import { Desk, states } from './desk';
import { refusal } from './fakeAzure';
import { clone, createGallery, createVersion, deleteImage, plan, updateVersion } from './plans';

const lost = refusal('network', { status: undefined });

describe('sending a change', () => {
  it('does not send again what Azure had accepted when the answer was lost', async () => {
    const desk = new Desk();
    desk.azure.after = () => {
      throw lost;
    };
    const record = await desk.run(clone);
    assert.equal(record.state, 'succeeded');
    assert.deepEqual(desk.azure.asked, desk.azure.accepted);
    assert.equal(desk.azure.accepted.length, 3);
  });

  it('sends again what never reached Azure, after reading that it is not there', async () => {
    const desk = new Desk();
    desk.azure.before = (_, times) => {
      if (times < 3) throw lost;
    };
    const record = await desk.run(plan('Make a gallery', createGallery));
    assert.equal(record.state, 'succeeded');
    assert.deepEqual(desk.azure.accepted, ['createGallery g']);
    assert.equal(desk.azure.asked.length, 3);
    assert.equal(desk.azure.settled, 2);
  });

  it('gives up on a request that Azure breaks down over every time', async () => {
    const desk = new Desk();
    desk.azure.before = () => {
      throw refusal('service', { status: 500, message: 'Internal error' });
    };
    const record = await desk.run(plan('Make a gallery', createGallery));
    assert.equal(record.steps[0]?.failure?.message, 'Internal error');
    assert.equal(desk.azure.asked.length, 5);
  });

  it('waits for a sign-in before sending', async () => {
    const desk = new Desk();
    desk.azure.before = (_, times) => {
      if (times < 3) throw refusal('signIn', { status: 401 });
    };
    const record = await desk.run(plan('Make a gallery', createGallery));
    assert.equal(record.state, 'succeeded');
    assert.ok(desk.clock.slept.includes(60_000));
  });

  const conflict = refusal('conflict', { status: 409, message: 'Concurrent request' });
  const refuseOnce =
    (kind: Change['kind'], upTo = 1) =>
    (change: Change, times: number): void => {
      if (change.kind === kind && times <= upTo) throw conflict;
    };

  it('takes over what is there already as wanted, and says so', async () => {
    const desk = new Desk();
    desk.azure.before = refuseOnce('createGallery');
    desk.azure.onSettle = () => ({ state: 'done' });
    const record = await desk.run(plan('Make a gallery', createGallery));
    assert.equal(states(record), 'done');
    assert.match(record.steps[0]?.remark ?? '', /already existed/);
    assert.deepEqual(desk.azure.accepted, []);
  });

  it('waits for the same thing in the making by somebody else', async () => {
    const desk = new Desk();
    desk.azure.before = refuseOnce('createVersion');
    desk.azure.onSettle = (_, times) => ({ state: times < 4 ? 'inProgress' : 'done' });
    const record = await desk.run(plan('Make a version', createVersion('web')));
    assert.equal(states(record), 'done');
    assert.deepEqual(desk.azure.accepted, []);
  });

  it('tells Azure’s words when a creation is in conflict with something else', async () => {
    for (const found of [
      { state: 'absent' },
      { state: 'mismatch', failure: { reason: 'conflict', code: 'x', message: 'Another source' } },
    ] as const) {
      const desk = new Desk();
      desk.azure.before = refuseOnce('createVersion', 99);
      desk.azure.onSettle = () => found;
      const record = await desk.run(plan('Make a version', createVersion('web')));
      assert.equal(record.steps[0]?.failure?.message, 'Concurrent request');
      assert.equal(desk.azure.asked.length, 1);
    }
  });

  it('tries a deletion and an update again while Azure is busy, for some minutes', async () => {
    for (const change of [deleteImage, updateVersion]) {
      const desk = new Desk();
      desk.azure.before = refuseOnce(change.kind, 4);
      const record = await desk.run(plan('Again', change));
      assert.equal(states(record), 'done', change.kind);
      assert.equal(desk.azure.accepted.length, 1);
      assert.equal(record.steps[0]?.remark, undefined);

      const stuck = new Desk();
      stuck.azure.before = refuseOnce(change.kind, 999);
      const started = stuck.clock.now();
      const failed = await stuck.run(plan('Again', change));
      assert.equal(failed.steps[0]?.failure?.message, 'Concurrent request');
      assert.ok(stuck.clock.now() - started > 4 * 60_000 && stuck.clock.now() - started < 7 * 60_000);
    }
  });

  it('does not try against a lock', async () => {
    const desk = new Desk();
    desk.azure.before = () => {
      throw refusal('conflict', { status: 409, code: 'ScopeLocked', message: 'Locked by the owner' });
    };
    const record = await desk.run(plan('Delete', deleteImage));
    assert.equal(record.steps[0]?.failure?.message, 'Locked by the owner');
    assert.equal(desk.azure.asked.length, 1);
  });
});
