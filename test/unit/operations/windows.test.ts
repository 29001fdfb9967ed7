import assert from 'node:assert/strict';
import type { OperationRecord } from '../../../src/operations/journal/record';
import type { RunningOperations } from '../../../src/operations/runner';
import { begun, Desk, states } from './desk';
import { labelOf, refusal } from './fakeAzure';
import { Mortality } from './mortality';
import { movedClock, quiet, until } from './movedClock';
import { clone, createGallery, createVersion, plan } from './plans';

/** A window whose disk, secrets and time stand still from some moment on: its process is gone. */
function mortal(desk: Desk): { readonly window: RunningOperations; readonly die: () => void } {
  const life = new Mortality();
  const window = desk.window({
    storage: life.guard(desk.folder.window()),
    vault: life.guard(desk.folder.vault()),
    writer: life.guard(desk.azure),
    watch: life.guard(desk.azure),
    time: life.guard(desk.clock),
    clock: life.guard(desk.clock),
    windowId: 'mortal',
  });
  return {
    window,
    die: () => {
      life.dead = true;
    },
  };
}

const endedIn = (window: RunningOperations, id: string) => (): boolean =>
  (window.get(id)?.state ?? 'running') !== 'running';

describe('several windows', () => {
  it('show what one of them does, step by step', async () => {
    const desk = new Desk();
    const [owner, other] = [desk.window(), desk.window()];
    await other.resume();
    const seen = new Set<string>();
    other.onDidChange(record => seen.add(`${record.state}: ${states(record)}`));
    const { id } = await begun(owner, plan('Make a version', createVersion('web')));
    await until(desk.clock, endedIn(other, id));
    assert.ok(seen.has('running: running') && seen.has('running: replicating'), [...seen].join());
    assert.deepEqual(desk.azure.asked, ['createVersion 1.0.0']);
  });

  it('let only one go on with what a dead one has left, and only after its lease has run out', async () => {
    const desk = new Desk();
    desk.azure.workMs = 60_000;
    const { window, die } = mortal(desk);
    const { id } = await begun(window, clone);
    await until(desk.clock, () => states(window.get(id)).startsWith('running'));
    const died = desk.clock.now();
    die();
    const heirs = [desk.window(), desk.window(), desk.window()];
    await Promise.all(heirs.map(heir => heir.resume()));
    const owners = new Set<string>();
    await until(desk.clock, () => {
      const lease = desk.folder.files.get(`${id}.lease`);
      const owner = lease === undefined ? '' : (JSON.parse(lease) as { owner: string }).owner;
      if (owner !== 'mortal' && owner !== '') {
        owners.add(owner);
        assert.ok(desk.clock.now() - died >= 4_000, 'taken too early');
      }
      return heirs.every(heir => endedIn(heir, id)());
    });
    assert.deepEqual(desk.azure.accepted, clone.changes.map(labelOf));
    assert.deepEqual(desk.azure.asked, desk.azure.accepted);
    for (const heir of heirs) assert.equal(heir.get(id)?.state, 'succeeded');
  });

  it('settle by reading what a window that died in the middle of a request may have sent', async () => {
    for (const moment of ['before', 'after'] as const) {
      const desk = new Desk();
      const { window, die } = mortal(desk);
      desk.azure[moment] = (_, times) => {
        if (times === 1 && desk.azure.asked.length === 1) die();
      };
      if (moment === 'before') {
        const submit = desk.azure.submit.bind(desk.azure);
        let first = true;
        desk.azure.submit = change => {
          if (!first) return submit(change);
          first = false;
          die();
          return new Promise(() => undefined);
        };
      }
      const { id } = await begun(window, clone);
      await quiet();
      const heir = desk.window();
      await heir.resume();
      await until(desk.clock, endedIn(heir, id));
      assert.equal(heir.get(id)?.state, 'succeeded');
      assert.deepEqual(desk.azure.accepted, clone.changes.map(labelOf), moment);
    }
  });

  it('hand over at once when one closes', async () => {
    const desk = new Desk();
    desk.azure.workMs = 60_000;
    const [first, second] = [desk.window(), desk.window()];
    await second.resume();
    const { id } = await begun(first, clone);
    await until(desk.clock, () => states(first.get(id)).startsWith('running'));
    await first.dispose();
    assert.equal(desk.folder.files.has(`${id}.lease`), false);
    await until(desk.clock, endedIn(second, id));
    assert.equal(second.get(id)?.state, 'succeeded');
    assert.deepEqual(desk.azure.asked, clone.changes.map(labelOf));
  });

  it('close without waiting for answers that do not come', async () => {
    const desk = new Desk();
    const never = new Promise<never>(() => undefined);
    desk.azure.onPoll = () => {
      throw refusal('notFound', { status: 404 });
    };
    desk.azure.settle = () => never;
    const operations = desk.window();
    const { id } = await begun(operations, clone);
    await until(desk.clock, () => desk.azure.polls > 0);
    await operations.dispose();
    assert.equal(desk.folder.files.has(`${id}.lease`), false);
  });

  it('give way to another when they slept through their own lease', async () => {
    const desk = new Desk();
    desk.azure.workMs = 20_000;
    const frozenTime = movedClock(desk.clock.now());
    const sleeper = desk.window({ time: frozenTime });
    const { id } = await begun(sleeper, clone);
    await quiet();
    assert.equal(desk.azure.asked.length, 1);
    const heir = desk.window();
    await heir.resume();
    // The sleeper's own time stands still while the heir's goes on.
    await until(desk.clock, () => states(heir.get(id)).startsWith('done'));
    frozenTime.jump(desk.clock.now() - frozenTime.now());
    await until(desk.clock, endedIn(heir, id));
    assert.equal(heir.get(id)?.state, 'succeeded');
    assert.deepEqual(desk.azure.asked, clone.changes.map(labelOf));
    await quiet();
    assert.equal(sleeper.get(id)?.state, 'succeeded');
  });

  it('do not send on the strength of a lease that another holds by now', async () => {
    const desk = new Desk();
    const operations = desk.window();
    const stop = operations.onDidChange(record => {
      if (!states(record).startsWith('sending')) return;
      stop.dispose();
      const lease = { format: 1, owner: 'another', claim: 'theirs', beatAt: desk.clock.now() };
      desk.folder.files.set(`${record.id}.lease`, JSON.stringify(lease));
    });
    await begun(operations, plan('Make a gallery', createGallery));
    await quiet();
    assert.deepEqual(desk.azure.asked, []);
  });

  it('keep the last hundred that ended, and forget one when told', async () => {
    const desk = new Desk();
    const operations = desk.window();
    const ended: OperationRecord[] = [];
    desk.azure.workMs = 1;
    for (let count = 0; count < 103; count++)
      ended.push(await desk.run(plan(`Run ${count}`, createGallery), operations));
    await until(desk.clock, () => operations.list().length === 100);
    assert.equal(operations.list()[0]?.plan.title, 'Run 102');
    assert.equal(operations.list().at(-1)?.plan.title, 'Run 3');
    const fresh = desk.window();
    await fresh.resume();
    assert.equal(fresh.list().length, 100);

    const last = operations.list()[0];
    assert.ok(last);
    await operations.acknowledge(last.id);
    await quiet();
    assert.equal(fresh.get(last.id)?.acknowledged, true);
    await operations.forget(last.id);
    await quiet();
    assert.equal(fresh.get(last.id), undefined);
  });

  it('neither forget nor acknowledge what still runs', async () => {
    const desk = new Desk();
    const operations = desk.window();
    const { id } = await begun(operations, clone);
    await operations.forget(id);
    await operations.acknowledge(id);
    assert.equal(operations.get(id)?.acknowledged, false);
  });
});
