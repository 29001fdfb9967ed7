import assert from 'node:assert/strict';
import { conflictOf } from '../../../../src/operations/conflicts';
import { dependsOn } from '../../../../src/operations/step/dependsOn';
import { createJournal } from '../../../../src/operations/journal/journal';
import type { OperationRecord } from '../../../../src/operations/journal/record';
import { everyChange, everyKind as everyKindOf } from '../../../support/everyKind';
import {
  createDefinition,
  createGallery,
  createGroup,
  createVersion,
  deleteImage,
  plan,
  updateVersion,
} from '../plans';
import { SharedFolder } from '../sharedFolder';

const cloneAndMore = [
  createGroup,
  createGallery,
  createDefinition('web'),
  createVersion('web'),
  updateVersion,
  deleteImage,
];
const everyKind = plan('Everything', ...everyChange, createVersion('web'), updateVersion);

const record: OperationRecord = {
  id: 'one',
  environment: 'sample',
  plan: { ...everyKind, notices: [{ severity: 'warning', code: 'costs', message: 'It costs', fix: 'Pay' }] },
  steps: [
    { state: 'done', startedAt: 1, finishedAt: 2, remark: 'fine' },
    { state: 'failed', failure: { reason: 'conflict', code: 'c', message: 'm', status: 409, correlationId: 'x' } },
    { state: 'running', waitingFor: 'throttled' },
    ...everyKind.changes.slice(3).map(() => ({ state: 'waiting' as const })),
  ],
  memo: '{"rows":[]}',
  state: 'running',
  startedAt: 5,
  acknowledged: false,
};

describe('journal', () => {
  it('gives back every kind of change as it was', async () => {
    const journal = createJournal(new SharedFolder().window(), sentence => {
      throw new Error(sentence);
    });
    await journal.write(record);
    assert.deepEqual(await journal.read('one'), record);
    assert.deepEqual(await journal.all(), [record]);
  });

  it('reads files of format 1, in which the spec of a change was named `shall`', async () => {
    const folder = new SharedFolder();
    const journal = createJournal(folder.window(), sentence => {
      throw new Error(sentence);
    });
    const changes = everyKind.changes.map(change => {
      const { spec: shall, ...rest } = { spec: undefined, ...change };
      return shall === undefined ? rest : { ...rest, shall };
    });
    const written = { format: 1, record: { ...record, plan: { ...record.plan, changes } } };
    folder.files.set('one.json', JSON.stringify(written));
    assert.deepEqual(await journal.read('one'), record);
    await journal.write(record);
    assert.deepEqual(JSON.parse(folder.files.get('one.json') ?? ''), { format: 2, record });
  });

  it('sets aside what it cannot understand, says so once, and leaves it where it is', async () => {
    const folder = new SharedFolder();
    const told: string[] = [];
    const journal = createJournal(folder.window(), sentence => told.push(sentence));
    await journal.write(record);
    const with_ = (change: object): string => JSON.stringify({ format: 2, record: { ...record, ...change } });
    const files = {
      'torn.json': '{"format":2,"rec',
      'empty.json': '',
      'foreign.json': '{"name":"package"}',
      'newer.json': JSON.stringify({ format: 3, record: { all: 'different' } }),
      'one copy.json': with_({}),
      'steps.json': with_({ id: 'steps', steps: [] }),
      'unknownKind.json': with_({ id: 'unknownKind', plan: plan('x', { ...deleteImage, kind: 'paint' } as never) }),
      'unknownWish.json': with_({
        id: 'unknownWish',
        plan: plan('x', { ...createGallery, spec: { location: 'x', soft: 1 } } as never),
      }),
    };
    for (const [name, text] of Object.entries(files)) folder.files.set(name, text);
    folder.files.set('one.lease', 'whatever');
    assert.deepEqual(
      (await journal.all()).map(({ id }) => id),
      ['one'],
    );
    assert.deepEqual((await journal.all()).length, 1);
    assert.equal(told.length, Object.keys(files).length, told.join('\n'));
    assert.match(told.find(sentence => sentence.includes('newer.json')) ?? '', /newer version/);
    for (const [name, text] of Object.entries(files)) assert.equal(folder.files.get(name), text);
  });
});

describe('what waits for what', () => {
  it('is what a change lies in, what has the same target, and whose source is deleted', () => {
    assert.deepEqual(dependsOn(cloneAndMore), [[], [0], [0, 1], [0, 1, 2], [0, 1, 2, 3], [0, 3]]);
    assert.deepEqual(dependsOn([createDefinition('a'), createDefinition('ab'), createVersion('ab')]), [[], [], [1]]);
  });

  it('is all that lies in what is deleted, whatever deletes it, and what a copy is made from', () => {
    const { deleteVersion, purgeVersion, deleteDefinition, deleteGallery, createVersion: made } = everyKindOf;
    assert.deepEqual(dependsOn([deleteVersion, purgeVersion, deleteDefinition, deleteGallery]), [
      [],
      [0],
      [0, 1],
      [0, 1, 2],
    ]);
    const copy = { ...made, target: `${made.target}1` };
    const source = { kind: 'version', id: made.target } as const;
    assert.deepEqual(dependsOn([made, { ...copy, spec: { ...made.spec, source } }, deleteVersion]), [[], [0], [0, 1]]);
  });
});

describe('conflicts', () => {
  const running = (...changes: (typeof everyKind.changes)[number][]): OperationRecord => ({
    ...record,
    plan: plan('Other', ...changes),
    steps: changes.map(() => ({ state: 'waiting' })),
  });

  it('are met in either direction, whatever the case of ids', () => {
    const upper = {
      ...createDefinition('web'),
      target: createDefinition('web').target.toUpperCase(),
    } as typeof createGallery;
    assert.ok(conflictOf(plan('a', createVersion('web')), [running(upper)]));
    assert.ok(conflictOf(plan('a', upper), [running(createVersion('web'))]));
    assert.ok(conflictOf(plan('a', deleteImage), [running(createVersion('web'))]));
    assert.ok(!conflictOf(plan('a', createDefinition('db')), [running(upper)]));
    assert.ok(!conflictOf(plan('a', deleteImage), [running(updateVersion)]));
  });

  it('are not met in what has ended', () => {
    const other = running(createGallery, createDefinition('web'));
    const halfway: OperationRecord = { ...other, steps: [{ state: 'done' }, { state: 'running' }] };
    assert.ok(!conflictOf(plan('a', createDefinition('db')), [halfway]));
    assert.ok(conflictOf(plan('a', createDefinition('web')), [halfway]));
    assert.ok(!conflictOf(plan('a', createDefinition('web')), [{ ...other, state: 'failed' }]));
  });
});
