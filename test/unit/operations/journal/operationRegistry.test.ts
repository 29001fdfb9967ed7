import assert from 'node:assert/strict';
import { createJournal, type Journal } from '../../../../src/operations/journal/journal';
import { OperationRegistry } from '../../../../src/operations/journal/operationRegistry';
import { prune } from '../../../../src/operations/journal/prune';
import type { OperationRecord } from '../../../../src/operations/journal/record';
import { quiet } from '../movedClock';
import { createGallery, plan } from '../plans';
import { SharedFolder } from '../sharedFolder';

function operation(id: string, more: Partial<OperationRecord> = {}): OperationRecord {
  return {
    id,
    environment: 'sample',
    plan: plan(id, createGallery),
    steps: [{ state: 'waiting' }],
    memo: undefined,
    state: 'running',
    startedAt: 1,
    acknowledged: false,
    ...more,
  };
}

function setUp(more: Partial<Journal> = {}) {
  const folder = new SharedFolder();
  const journal = createJournal(folder.window(), () => undefined);
  const read: string[] = [];
  const reported: string[] = [];
  const here = new Set<string>();
  const watched: Journal = {
    ...journal,
    read: id => {
      read.push(id);
      return journal.read(id);
    },
    ...more,
  };
  const registry = new OperationRegistry(watched, 'sample', here, sentence => reported.push(sentence));
  const fired: string[] = [];
  registry.onDidChange(({ id, state }) => fired.push(`${id} ${state}`));
  const ids = (): readonly string[] => registry.list().map(({ id }) => id);
  return { folder, journal, registry, here, fired, ids, read: () => read.splice(0), reported };
}

describe('OperationRegistry', () => {
  it('lists the newest first, of two at the same moment the one that came last', () => {
    const { registry, ids } = setUp();
    for (const [id, startedAt] of [
      ['b', 2],
      ['a', 1],
      ['d', 3],
      ['c', 2],
    ] as const)
      registry.put(operation(id, { startedAt }));
    assert.deepEqual(ids(), ['d', 'c', 'b', 'a']);
  });

  it('takes for orphans what runs, but not here', () => {
    const { registry, here } = setUp();
    registry.put(operation('one'));
    registry.put(operation('here'));
    registry.put(operation('ended', { state: 'failed' }));
    here.add('here');
    assert.deepEqual(registry.orphans(), ['one']);
  });

  it('reads once what is new, and says what has changed', async () => {
    const { registry, journal, ids, read, fired } = setUp();
    await journal.write(operation('a'), '');
    await journal.write(operation('other', { environment: 'AzureCloud' }), '');
    await registry.refresh();
    await registry.refresh();
    assert.deepEqual([ids(), read(), fired.splice(0)], [['a'], ['a', 'other'], ['a running']]);
    await journal.write(operation('a', { state: 'succeeded' }), '');
    await registry.refreshOne('a');
    await registry.refreshOne('a');
    assert.deepEqual([registry.get('a')?.state, fired.splice(0)], ['succeeded', ['a succeeded']]);
    await journal.remove('a');
    await registry.refresh();
    assert.deepEqual([ids(), registry.get('a'), fired.splice(0)], [[], undefined, ['a succeeded']]);
    await journal.write(operation('a'), '');
    await registry.refresh();
    assert.deepEqual([ids(), fired], [['a'], ['a running']], 'it is there again');
  });

  it('reads again and again what is still starting, which may not run after all', async () => {
    const { registry, journal, ids, read } = setUp();
    await journal.write(operation('a'), '', true);
    await registry.refresh();
    await registry.refresh();
    assert.deepEqual([read(), ids()], [['a', 'a'], ['a']]);
    assert.deepEqual(
      registry.entries().map(({ isStarting }) => isStarting),
      [true],
    );
    await journal.remove('a');
    await registry.refreshOne('a');
    assert.deepEqual([ids(), registry.entries()], [[], []]);
  });

  it('neither reads nor loses what runs here', async () => {
    const { registry, journal, here, ids, read, fired } = setUp();
    here.add('a');
    registry.put(operation('a', { memo: 'newer' }));
    registry.hold(operation('b'));
    here.add('b');
    await journal.write(operation('a', { memo: 'older' }), '');
    await registry.refresh();
    await registry.refreshOne('a');
    assert.deepEqual([ids(), read(), registry.get('a')?.memo], [['b', 'a'], [], 'newer']);
    assert.deepEqual(fired, ['a running'], 'what is held is not announced');
    assert.deepEqual(
      registry.entries().map(({ isStarting }) => isStarting),
      [false, true],
    );
  });

  it('shares the next reading of a file among all who ask while it is being read', async () => {
    const answers: ((record: OperationRecord) => void)[] = [];
    const { registry, fired } = setUp({
      read: () => new Promise(resolve => answers.push(record => resolve({ record, isStarting: false }))),
    });
    const first = registry.refreshOne('a');
    await quiet();
    const [second, third] = [registry.refreshOne('a'), registry.refreshOne('a')];
    await quiet();
    assert.equal(answers.length, 1);
    assert.equal(second, third);
    assert.notEqual(first, second);
    answers[0]?.(operation('a'));
    await first;
    await quiet();
    assert.equal(answers.length, 2);
    answers[1]?.(operation('a', { state: 'stopped' }));
    await third;
    assert.deepEqual(fired, ['a running', 'a stopped']);
  });

  it('drops what it read of an operation that has meanwhile begun to run here', async () => {
    let answer: () => void = () => undefined;
    const { registry, here, ids } = setUp({
      read: () => new Promise(resolve => (answer = () => resolve({ record: operation('a'), isStarting: false }))),
    });
    const reading = registry.refreshOne('a');
    await quiet();
    here.add('a');
    answer();
    await reading;
    assert.deepEqual(ids(), []);
  });

  it('reports a file that cannot be read, keeps what it knew, and reads it later', async () => {
    let isLocked = true;
    const { registry, ids, reported } = setUp({
      ids: async () => ['a'],
      read: async () => {
        if (isLocked) throw new Error('EACCES');
        return { record: operation('a', { memo: 'read' }), isStarting: false };
      },
    });
    await registry.refresh();
    assert.deepEqual([ids(), reported], [[], ['Error: EACCES']]);
    isLocked = false;
    await registry.refresh();
    assert.equal(registry.get('a')?.memo, 'read');
    isLocked = true;
    await registry.refreshOne('a');
    assert.deepEqual([ids(), reported.length], [['a'], 2]);
  });

  it('removes the file of what is forgotten, and says so once', async () => {
    const { registry, journal, folder, fired, ids } = setUp();
    await journal.write(operation('a'), '');
    await registry.refresh();
    fired.length = 0;
    await registry.forget('a');
    registry.evict('a');
    assert.deepEqual([ids(), [...folder.files], fired], [[], [], ['a running']]);
  });

  it('goes on although a listener throws', () => {
    const { registry, ids, reported } = setUp();
    registry.onDidChange(() => {
      throw new Error('a view is broken');
    });
    registry.put(operation('a'));
    assert.deepEqual(ids(), ['a']);
    assert.match(reported.join(), /a view is broken/);
  });

  it('is pruned of what ended longest ago, however late it was started', async () => {
    const { registry, ids } = setUp();
    for (let at = 0; at < 102; at++) {
      registry.put(operation(`${at}`, { state: 'succeeded', startedAt: at, finishedAt: 1_000 - at }));
    }
    registry.put(operation('old', { startedAt: -1 }));
    registry.put(operation('unknown', { state: 'failed', startedAt: 500 }));
    await prune(registry);
    assert.equal(ids().length, 101);
    for (const [id, stays] of [
      ['old', true],
      ['0', true],
      ['99', true],
      ['100', false],
      ['101', false],
      ['unknown', false],
    ] as const)
      assert.equal(ids().includes(id), stays, id);
  });
});
