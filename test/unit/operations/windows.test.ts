import assert from 'node:assert/strict';
import type { OperationRecord } from '../../../src/operations/journal/record';
import type { RunningOperations } from '../../../src/operations/runner';
import { startPlan, Desk, refused, states } from './desk';
import { labelOf, refusal } from './fakeAzure';
import { Mortality } from './mortality';
import { movedClock, quiet, until } from './movedClock';
import { clone, createGallery, createVersion, plan } from './plans';

/** A window that can die: from then on, its disk, secrets, and clock stand still. */
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

describe('Operations in several windows', () => {
  it('shows the operation of another window step by step', async () => {
    const desk = new Desk();
    const [owner, other] = [desk.window(), desk.window()];
    await other.resume();
    const seen = new Set<string>();
    other.onDidChange(record => seen.add(`${record.state}: ${states(record)}`));
    const { id } = await startPlan(owner, plan('Make a version', createVersion('web')));
    await until(desk.clock, endedIn(other, id));
    assert.ok(seen.has('running: running') && seen.has('running: replicating'), [...seen].join());
    assert.deepEqual(desk.azure.asked, ['createVersion 1.0.0']);
  });

  it('lets one window take over from a dead one once its lease has expired', async () => {
    const desk = new Desk();
    desk.azure.workMs = 60_000;
    const { window, die } = mortal(desk);
    const { id } = await startPlan(window, clone);
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

  it('checks what a window that died during a request may have sent', async () => {
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
      const { id } = await startPlan(window, clone);
      await quiet();
      const heir = desk.window();
      await heir.resume();
      await until(desk.clock, endedIn(heir, id));
      assert.equal(heir.get(id)?.state, 'succeeded');
      assert.deepEqual(desk.azure.accepted, clone.changes.map(labelOf), moment);
    }
  });

  it('hands an operation over at once when its window closes', async () => {
    const desk = new Desk();
    desk.azure.workMs = 60_000;
    const [first, second] = [desk.window(), desk.window()];
    await second.resume();
    const { id } = await startPlan(first, clone);
    await until(desk.clock, () => states(first.get(id)).startsWith('running'));
    await first.dispose();
    assert.equal(desk.folder.files.has(`${id}.lease`), false);
    await until(desk.clock, endedIn(second, id));
    assert.equal(second.get(id)?.state, 'succeeded');
    assert.deepEqual(desk.azure.asked, clone.changes.map(labelOf));
  });

  it('says why it cannot take an operation over, and does so as soon as it can', async () => {
    const desk = new Desk();
    desk.azure.workMs = 60_000;
    const [first, second] = [desk.window(), desk.window()];
    const { id } = await startPlan(first, clone);
    await until(desk.clock, () => states(first.get(id)).startsWith('running'));
    await first.dispose();
    desk.folder.broken = true;
    await second.resume();
    await until(desk.clock, () => desk.remarks.includes('Error: disk full'));
    assert.equal(second.get(id)?.state, 'running');
    desk.folder.broken = false;
    await until(desk.clock, endedIn(second, id));
    assert.equal(second.get(id)?.state, 'succeeded');
  });

  it('closes a window without waiting for pending responses', async () => {
    const desk = new Desk();
    const never = new Promise<never>(() => undefined);
    let asked = 0;
    desk.azure.after = () => {
      throw refusal('network');
    };
    desk.azure.settle = () => {
      asked += 1;
      return never;
    };
    const operations = desk.window();
    const { id } = await startPlan(operations, clone);
    await until(desk.clock, () => asked > 0);
    await operations.dispose();
    assert.equal(desk.folder.files.has(`${id}.lease`), false);
  });

  it('lets another window take over when one sleeps through its lease', async () => {
    const desk = new Desk();
    desk.azure.workMs = 20_000;
    const frozenTime = movedClock(desk.clock.now());
    const sleeper = desk.window({ time: frozenTime });
    const { id } = await startPlan(sleeper, clone);
    await quiet();
    assert.equal(desk.azure.asked.length, 1);
    const heir = desk.window();
    await heir.resume();
    // The sleeper's clock stands still while the heir's advances.
    await until(desk.clock, () => states(heir.get(id)).startsWith('done'));
    frozenTime.jump(desk.clock.now() - frozenTime.now());
    await until(desk.clock, endedIn(heir, id));
    assert.equal(heir.get(id)?.state, 'succeeded');
    assert.deepEqual(desk.azure.asked, clone.changes.map(labelOf));
    await quiet();
    assert.equal(sleeper.get(id)?.state, 'succeeded');
  });

  it('shows what became of an operation that another window took over while its own stood still', async () => {
    for (const heirDies of [false, true]) {
      const desk = new Desk();
      const { window: heir, die } = mortal(desk);
      await heir.resume();
      let still = Promise.resolve();
      let goOn: () => void = () => undefined;
      const storage = desk.folder.window();
      const starter = desk.window({
        storage: {
          ...storage,
          write: async (name, text) => {
            await storage.write(name, text);
            if (name.endsWith('.json')) still = new Promise(resolve => (goOn = resolve));
          },
          list: () => still.then(() => storage.list()),
        },
        time: { ...desk.clock, sleep: (ms, signal) => desk.clock.sleep(ms, signal).finally(() => still) },
      });
      const starting = startPlan(starter, clone);
      const inheritance = (): OperationRecord | undefined => heir.list()[0];
      await until(desk.clock, () => (heirDies ? desk.azure.asked.length > 0 : inheritance()?.state === 'succeeded'));
      if (heirDies) die();
      goOn();
      const { id } = await starting;
      await until(desk.clock, () => starter.get(id)?.state === 'succeeded', 'the end in the window that started it');
      assert.deepEqual(desk.azure.accepted, clone.changes.map(labelOf));
    }
  });

  it('leaves the file of an operation that it could not start to the window that took it over', async () => {
    for (const isTakenOver of [false, true]) {
      const desk = new Desk();
      const storage = desk.folder.window();
      const lease = { format: 1, owner: 'another', claim: 'theirs', beatAt: desk.clock.now() };
      const operations = desk.window({
        storage: {
          ...storage,
          append: async name => {
            if (isTakenOver) desk.folder.files.set(name.replace('.json', '.lease'), JSON.stringify(lease));
            throw new Error('disk full');
          },
        },
      });
      await refused(operations, clone);
      const left = [...desk.folder.files.keys()].filter(name => name.endsWith('.json'));
      assert.equal(left.length, isTakenOver ? 1 : 0);
    }
  });

  it('sends nothing once another window holds the lease', async () => {
    const desk = new Desk();
    const operations = desk.window();
    const stop = operations.onDidChange(record => {
      if (!states(record).startsWith('sending')) return;
      stop.dispose();
      const lease = { format: 1, owner: 'another', claim: 'theirs', beatAt: desk.clock.now() };
      desk.folder.files.set(`${record.id}.lease`, JSON.stringify(lease));
    });
    await startPlan(operations, plan('Make a gallery', createGallery));
    await quiet();
    assert.deepEqual(desk.azure.asked, []);
  });

  it('keeps the last hundred ended operations and removes one on request', async () => {
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

  it('neither removes nor acknowledges a running operation', async () => {
    const desk = new Desk();
    const operations = desk.window();
    const { id } = await startPlan(operations, clone);
    await operations.forget(id);
    await operations.acknowledge(id);
    assert.equal(operations.get(id)?.acknowledged, false);
  });
});
