import assert from 'node:assert/strict';
import type { FileStorage } from '../../../../src/base/fileStorage';
import type { OperationRecord } from '../../../../src/operations/journal/record';
import { startPlan, Desk } from '../desk';
import { quiet, until } from '../movedClock';
import { createDefinition, createVersion, plan } from '../plans';

/** What a window reads and writes of the journal, leases aside. */
class Counted {
  reads = 0;
  writes = 0;
  characters = 0;

  guard(storage: FileStorage): FileStorage {
    const count = (name: string, text: string): void => {
      if (!name.endsWith('.json')) return;
      this.writes += 1;
      this.characters += text.length;
    };
    return {
      ...storage,
      read: name => {
        if (name.endsWith('.json')) this.reads += 1;
        return storage.read(name);
      },
      write: (name, text) => {
        count(name, text);
        return storage.write(name, text);
      },
      append: (name, text) => {
        count(name, text);
        return storage.append(name, text);
      },
    };
  }
}

function counted(desk: Desk) {
  const cost = new Counted();
  return { cost, window: desk.window({ storage: cost.guard(desk.folder.window()) }) };
}

const clones = (count: number): ReturnType<typeof plan>[] =>
  Array.from({ length: count }, (_, index) => plan(`Clone ${index}`, createVersion('web', undefined, `1.0.${index}`)));

describe('The cost of the journal', () => {
  it('reads no file for two hundred plans that one window starts', async () => {
    const desk = new Desk();
    desk.azure.workMs = 10 ** 9;
    const { cost, window } = counted(desk);
    for (const clone of clones(200)) await startPlan(window, clone);
    assert.equal(window.list().length, 200);
    assert.equal(cost.reads, 0);
  });

  it('reads each of five hundred operations once when a window opens, and again only those that it takes over', async () => {
    const desk = new Desk();
    desk.azure.workMs = 10 ** 9;
    const first = desk.window();
    const running = clones(50);
    for (const clone of running) await startPlan(first, clone);
    await until(desk.clock, () => first.list().every(({ steps }) => steps[0]?.state === 'running'));
    await first.dispose();
    const ended: OperationRecord = {
      id: '',
      environment: 'sample',
      plan: plan('Ended', createDefinition('db')),
      steps: [{ state: 'done' }],
      state: 'succeeded',
      startedAt: 1,
      finishedAt: 2,
      acknowledged: true,
    };
    for (let index = 0; index < 450; index++) {
      const record = { ...ended, id: `ended-${index}` };
      desk.folder.files.set(`${record.id}.json`, JSON.stringify({ format: 2, record }));
    }
    const { cost, window } = counted(desk);
    await window.resume();
    assert.equal(window.list().length, 500);
    assert.equal(cost.reads, 500);
    await until(desk.clock, () => desk.azure.polls > 50);
    assert.equal(cost.reads, 550);
    assert.equal(cost.writes, 50);
    await startPlan(window, plan('One more', createVersion('db')));
    assert.equal(cost.reads, 550);
  });

  it('writes a plan once, and one line for each change of a step', async () => {
    const desk = new Desk();
    const { cost, window } = counted(desk);
    const changes = clones(100).flatMap(clone => clone.changes);
    const large = plan('A hundred versions', ...changes);
    await desk.run(large, window);
    const lines = cost.writes - 1;
    assert.equal(lines, 1 + 100 * ['sending', 'running', 'replicating', 'done'].length + 1);
    assert.ok(cost.characters < 3 * JSON.stringify(large).length, `${cost.characters}`);
  });

  it('reads the file of an operation in another window once for many new lines', async () => {
    const desk = new Desk();
    const { cost, window } = counted(desk);
    await window.resume();
    const owner = desk.window();
    const { id } = await startPlan(owner, plan('Many', ...clones(40).flatMap(clone => clone.changes)));
    await until(desk.clock, () => owner.get(id)?.state === 'succeeded');
    await quiet();
    assert.equal(window.get(id)?.state, 'succeeded');
    assert.ok(cost.reads <= 160, `${cost.reads}`);
  });
});
