import assert from 'node:assert/strict';
import type { Settlement } from '../../../src/azure/ports';
import type { KnownErrors } from '../../../src/domain/labs/labError';
import type { Change } from '../../../src/domain/plan/plan';
import { everyKind } from '../../support/everyKind';
import { startPlan, Desk, states } from './desk';
import { refusal } from './fakeAzure';
import { movedClock, until } from './movedClock';
import { clone, createGallery, createVersion, deleteImage, plan, updateVersion } from './plans';

const lost = refusal('network', { status: undefined });

describe('sending a change', () => {
  it('does not resend a change that Azure accepted when the response is lost', async () => {
    const desk = new Desk();
    desk.azure.after = () => {
      throw lost;
    };
    const record = await desk.run(clone);
    assert.equal(record.state, 'succeeded');
    assert.deepEqual(desk.azure.asked, desk.azure.accepted);
    assert.equal(desk.azure.accepted.length, 3);
  });

  it('resends a change that never reached Azure after checking that it is absent', async () => {
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

  it('gives up on a request that fails with an internal error every time', async () => {
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

  it('waits as long as a busy Azure asks to before it sends again, shows why, and ends the wait on retry', async () => {
    for (const busy of [
      refusal('throttled', { status: 429, retryAfterMs: 600_000 }),
      refusal('service', { status: 503, retryAfterMs: 600_000 }),
    ]) {
      const desk = new Desk();
      const sentAt: number[] = [];
      desk.azure.before = () => {
        sentAt.push(desk.clock.now());
        if (sentAt.length < 3) throw busy;
      };
      const operations = desk.window();
      const { id } = await startPlan(operations, plan('Make a gallery', createGallery));
      await until(desk.clock, () => sentAt.length === 2);
      assert.equal(operations.get(id)?.steps[0]?.waitingFor, busy.failure.reason);
      operations.retryNow();
      assert.equal((await desk.ended(operations, id)).state, 'succeeded');
      const [first = 0, second = 0, third = 0] = sentAt;
      assert.equal(second - first, 600_000);
      assert.ok(third - second < 60_000);
      assert.equal(desk.azure.settled, 0, 'nothing was done');
    }
  });

  const conflict = refusal('conflict', { status: 409, message: 'Concurrent request' });
  const refuseOnce =
    (kind: Change['kind'], upTo = 1) =>
    (change: Change, times: number): void => {
      if (change.kind === kind && times <= upTo) throw conflict;
    };

  it('adopts a resource that already exists as requested and adds a remark', async () => {
    const desk = new Desk();
    desk.azure.before = refuseOnce('createGallery');
    desk.azure.onSettle = () => ({ state: 'done' });
    const record = await desk.run(plan('Make a gallery', createGallery));
    assert.equal(states(record), 'done');
    assert.match(record.steps[0]?.remark ?? '', /already existed/);
    assert.deepEqual(desk.azure.accepted, []);
  });

  it('waits for the same resource that someone else is creating', async () => {
    const desk = new Desk();
    desk.azure.before = refuseOnce('createVersion');
    desk.azure.onSettle = (_, times) => ({ state: times < 4 ? 'inProgress' : 'done' });
    const record = await desk.run(plan('Make a version', createVersion('web')));
    assert.equal(states(record), 'done');
    assert.deepEqual(desk.azure.accepted, []);
  });

  it("reports Azure's message when a creation conflicts with something else", async () => {
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

  it('retries deletions and updates for a few minutes while Azure is busy', async () => {
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

  it('does not retry when a resource is locked', async () => {
    const desk = new Desk();
    desk.azure.before = () => {
      throw refusal('conflict', { status: 409, code: 'ScopeLocked', message: 'Locked by the owner' });
    };
    const record = await desk.run(plan('Delete', deleteImage));
    assert.equal(record.steps[0]?.failure?.message, 'Locked by the owner');
    assert.equal(desk.azure.asked.length, 1);
  });

  it("succeeds with a deletion that Azure refuses because the resource isn't there", async () => {
    const desk = new Desk();
    desk.azure.before = () => {
      throw refusal('notFound', { status: 404, code: 'ResourceGroupNotFound' });
    };
    assert.equal(states(await desk.run(plan('Delete', deleteImage))), 'done');
    const record = await desk.run(plan('Add a region', updateVersion));
    assert.equal(record.steps[0]?.failure?.code, 'ResourceGroupNotFound');
  });

  for (const kind of ['purgeVersion', 'shareGallery'] as const) {
    it(`sends ${kind} once while Azure is working on it and nothing shows that`, async () => {
      for (const lostAnswer of [false, true]) {
        const desk = new Desk();
        const shownAt = desk.clock.now() + 5 * 60_000;
        const shown = (): Settlement => ({ state: desk.clock.now() < shownAt ? 'absent' : 'done' });
        desk.azure.onPoll = shown;
        desk.azure.onSettle = shown;
        desk.azure.after = () => {
          if (lostAnswer) throw lost;
        };
        assert.equal(states(await desk.run(plan('Once', everyKind[kind]))), 'done');
        assert.equal(desk.azure.asked.length, 1);
      }
    });
  }

  it('sends nothing again when the clock jumps', async () => {
    const desk = new Desk();
    const started = desk.clock.now();
    const jumpMs = 24 * 3_600_000;
    desk.azure.before = (_, times) => {
      if (times === 1) throw lost;
    };
    // The lease stays: its clock is another.
    const operations = desk.window({ time: movedClock() });
    const { id } = await startPlan(operations, plan('Export', everyKind.saveLabImage));
    await until(desk.clock, () => desk.azure.settled > 3);
    desk.clock.jump(jumpMs);
    await until(desk.clock, () => desk.azure.asked.length === 2);
    assert.ok(desk.clock.now() - started - jumpMs >= 19 * 60_000);
    assert.equal((await desk.ended(operations, id)).state, 'succeeded');
  });

  it('journals the errors from before a change, and settles it by them', async () => {
    const desk = new Desk();
    const before = { '/labs/one': '2026-03-02 SaveImage Old Old.' };
    desk.azure.errors = before;
    const told: unknown[] = [];
    const settle = desk.azure.settle.bind(desk.azure);
    desk.azure.settle = (change, errorsBefore?: KnownErrors) => {
      told.push(errorsBefore);
      return settle(change);
    };
    desk.azure.after = () => {
      assert.ok(desk.folder.text().includes('2026-03-02 SaveImage Old Old.'));
      throw lost;
    };
    await desk.run(plan('Export', everyKind.saveLabImage));
    assert.deepEqual(told[0], before);
  });
});
