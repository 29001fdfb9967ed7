import assert from 'node:assert/strict';
import { conflictOf } from '../../../../src/operations/conflicts';
import { createJournal } from '../../../../src/operations/journal/journal';
import type { OperationRecord, Step } from '../../../../src/operations/journal/record';
import { headLine } from '../../../../src/operations/journal/recordLines';
import { parseRecordFile } from '../../../../src/operations/journal/recordSchema';
import { dependsOn } from '../../../../src/operations/step/dependsOn';
import { everyChange, everyKind as everyKindOf } from '../../../support/everyKind';
import { inSpanish } from '../../../support/inSpanish';
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

function withStep(index: number, step: Step): OperationRecord {
  return { ...record, steps: record.steps.map((before, at) => (at === index ? step : before)) };
}

describe('createJournal', () => {
  it('reads back every kind of change as it was written', async () => {
    const journal = createJournal(new SharedFolder().window(), sentence => {
      throw new Error(sentence);
    });
    await journal.write(record, 'window 1');
    assert.deepEqual(await journal.read('one'), { record, isStarting: false });
    assert.deepEqual(await journal.ids(), ['one']);
  });

  it('reads an error that was kept with a call stack without it', async () => {
    const journal = createJournal(new SharedFolder().window(), sentence => assert.fail(sentence));
    const message = 'Failed.\r\n\r\nCall stack:\r\n   at A.B.C(String d) in X:\\e.cs:line 1';
    const failure = { reason: 'other' as const, code: 'InternalOperationError', message };
    await journal.write(withStep(1, { state: 'failed', failure }), 'window 1');
    assert.equal((await journal.read('one'))?.record.steps[1]?.failure?.message, 'Failed.');
  });

  it('reads back tags and other members named __proto__', async () => {
    const tags = Object.fromEntries([
      ['__proto__', 'Images'],
      ['constructor', 'us'],
    ]);
    const target = createGallery.target;
    const tagged = plan(
      'Tags',
      { kind: 'createGallery', target, spec: { location: 'westeurope', tags, other: tags } },
      { kind: 'setTags', target, spec: { tags } },
    );
    const steps = [{ state: 'sending' as const, errorsBefore: tags }, { state: 'waiting' as const }];
    const journal = createJournal(new SharedFolder().window(), () => assert.fail('it is damaged'));
    await journal.write({ ...record, plan: tagged, steps }, 'window 1');
    const read = await journal.read('one');
    assert.deepEqual(read?.record, { ...record, plan: tagged, steps });
    assert.match(JSON.stringify(read), /("__proto__":"Images".*){4}/);
  });

  it('reads files of format 1, where the spec of a change was named `shall`', async () => {
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
    assert.deepEqual(await journal.read('one'), { record, isStarting: false });
  });

  it('reads an operation whose kind of plan it no longer knows', async () => {
    const folder = new SharedFolder();
    const older = { ...record, plan: { ...record.plan, kind: 'versionLife' } };
    folder.files.set('one.json', JSON.stringify({ format: 2, record: older }));
    const journal = createJournal(folder.window(), sentence => {
      throw new Error(sentence);
    });
    assert.deepEqual((await journal.read('one'))?.record, older);
  });

  it('reads files of format 2, which were one line, and upgrades them when they are written', async () => {
    const folder = new SharedFolder();
    const journal = createJournal(folder.window(), sentence => {
      throw new Error(sentence);
    });
    folder.files.set('one.json', JSON.stringify({ format: 2, record }));
    assert.deepEqual(await journal.read('one'), { record, isStarting: false });
    const after = withStep(0, { state: 'sending' });
    await journal.add({ kind: 'step', index: 0, step: { state: 'sending' } }, after, 'window 1');
    assert.equal((JSON.parse(folder.files.get('one.json') ?? '') as { format: number }).format, 3);
    assert.deepEqual(await journal.read('one'), { record: after, isStarting: false });
  });

  it('appends a line for each change, and ignores a last line that is incomplete', async () => {
    const folder = new SharedFolder();
    const journal = createJournal(folder.window(), sentence => {
      throw new Error(sentence);
    });
    await journal.write(record, 'window 1', true);
    const whole = folder.files.get('one.json') ?? '';
    assert.equal((await journal.read('one'))?.isStarting, true);
    await journal.add({ kind: 'started' }, record, 'window 1');
    await journal.add({ kind: 'step', index: 0, step: { state: 'sending', startedAt: 1 } }, record, 'window 1');
    await journal.add({ kind: 'step', index: 0, step: { state: 'done' } }, record, 'window 1');
    await journal.add({ kind: 'ended', state: 'succeeded', finishedAt: 9 }, record, 'window 1');
    const text = folder.files.get('one.json') ?? '';
    assert.ok(text.startsWith(whole) && text.length - whole.length < 400);
    const ended = { ...withStep(0, { state: 'done' }), state: 'succeeded', finishedAt: 9 };
    assert.deepEqual(await journal.read('one'), { record: ended, isStarting: false });
    const lastLine = text.trimEnd().lastIndexOf('\n') + 1;
    for (let length = lastLine; length < text.length; length++) {
      folder.files.set('one.json', text.slice(0, length));
      assert.deepEqual(
        (await journal.read('one'))?.record,
        withStep(0, { state: 'done' }),
        text.slice(lastLine, length),
      );
    }
  });

  it('rewrites a file after a line that was only partly appended', async () => {
    const folder = new SharedFolder();
    const storage = folder.window();
    const journal = createJournal(storage, sentence => {
      throw new Error(sentence);
    });
    await journal.write(record, 'window 1');
    const after = withStep(0, { state: 'sending' });
    const note = { kind: 'step', index: 0, step: { state: 'sending' } } as const;
    const append = storage.append.bind(storage);
    storage.append = async (name, text) => {
      await append(name, text.slice(0, 20));
      throw new Error('disk full');
    };
    await assert.rejects(journal.add(note, after, 'window 1'), /disk full/);
    storage.append = append;
    await journal.add(note, after, 'window 1');
    await journal.add({ kind: 'step', index: 0, step: { state: 'running' } }, after, 'window 1');
    assert.deepEqual((await journal.read('one'))?.record, withStep(0, { state: 'running' }));
  });

  it('ignores lines of a window from which another has taken over the operation', async () => {
    const folder = new SharedFolder();
    const [before, heir] = [folder.window(), folder.window()].map(storage =>
      createJournal(storage, sentence => {
        throw new Error(sentence);
      }),
    );
    assert.ok(before && heir);
    await before.write(record, 'before');
    await heir.write(withStep(0, { state: 'done' }), 'heir');
    await before.add({ kind: 'step', index: 0, step: { state: 'sending' } }, record, 'before');
    await heir.add({ kind: 'step', index: 1, step: { state: 'done' } }, record, 'heir');
    const { steps } = (await heir.read('one'))?.record ?? assert.fail();
    assert.deepEqual(steps.slice(0, 2), [{ state: 'done' }, { state: 'done' }]);
  });

  it('keeps what a window adds that lost an operation and took it over again', async () => {
    const journal = createJournal(new SharedFolder().window(), sentence => assert.fail(sentence));
    await journal.write(record, 'first claim', true);
    const started = withStep(2, { state: 'done' });
    await journal.add({ kind: 'started' }, started, 'second claim');
    assert.deepEqual(await journal.read('one'), { record: started, isStarting: false });
  });

  it('lets what it adds outgrow the plan by 64 KiB to the character, and then rewrites the file', async () => {
    const folder = new SharedFolder();
    const journal = createJournal(folder.window(), sentence => assert.fail(sentence));
    await journal.write(record, 'window 1');
    const whole = folder.text();
    const stepOf = (length: number): Step => ({ state: 'running', remark: 'x'.repeat(length) });
    const add = async (step: Step): Promise<string> => {
      await journal.add({ kind: 'step', index: 0, step }, withStep(0, step), 'window 1');
      return folder.text();
    };
    const empty = (await add(stepOf(0))).length - whole.length;
    const left = whole.length + 64 * 1024 - empty;
    const filled = await add(stepOf(left - empty));
    assert.equal(filled.length, 2 * whole.length + 64 * 1024, 'it was rewritten');
    const rewritten = await add(stepOf(0));
    assert.ok(rewritten.length < whole.length + 100, 'it was added');
    assert.deepEqual((await journal.read('one'))?.record, withStep(0, stepOf(0)));
  });

  it('forgets a file that was removed, and rewrites one that is written again', async () => {
    const folder = new SharedFolder();
    const reported: (readonly [string, string | undefined])[] = [];
    const journal = createJournal(folder.window(), (file, trouble) => reported.push([file, trouble?.kind]));
    await journal.write(record, 'window 1');
    await journal.remove('one');
    assert.deepEqual([...folder.files], []);
    assert.equal(await journal.read('one'), undefined);
    await journal.add({ kind: 'started' }, record, 'window 1');
    assert.deepEqual(await journal.read('one'), { record, isStarting: false });
    assert.deepEqual(reported, []);
    folder.files.set('one.json', '');
    await journal.read('one');
    await journal.remove('one');
    await journal.remove('one');
    assert.deepEqual(reported, [
      ['one.json', 'corrupt'],
      ['one.json', undefined],
    ]);
  });

  it('reports a file that it cannot read until it can, or until it is gone', async () => {
    const storage = new SharedFolder().window();
    const reported: (string | undefined)[] = [];
    const journal = createJournal(storage, (file, trouble) =>
      reported.push(trouble && `${file} ${trouble.kind} ${trouble.cause}`),
    );
    const read = storage.read.bind(storage);
    const fail = async (): Promise<never> => {
      throw new Error('EACCES');
    };
    storage.read = fail;
    await assert.rejects(journal.read('one'), /EACCES/);
    storage.read = read;
    assert.equal(await journal.read('one'), undefined);
    await journal.write(record, 'window 1');
    storage.read = fail;
    await assert.rejects(journal.read('one'), /EACCES/);
    storage.read = read;
    await journal.read('one');
    await journal.read('one');
    const trouble = 'one.json unreadable Error: EACCES';
    assert.deepEqual(reported, [trouble, undefined, trouble, undefined]);
  });

  it('rewrites the file of an operation that has ended for each later change', async () => {
    const folder = new SharedFolder();
    const journal = createJournal(folder.window(), sentence => assert.fail(sentence));
    const ended = { ...record, state: 'succeeded', finishedAt: 9 } as const;
    await journal.write(record, 'window 1');
    await journal.add({ kind: 'ended', state: 'succeeded', finishedAt: 9 }, ended, 'window 1');
    assert.equal(folder.text().trimEnd().split('\n').length, 2);
    await journal.add({ kind: 'step', index: 0, step: { state: 'done', remark: 'late' } }, ended, 'window 1');
    assert.equal(folder.text().trimEnd().split('\n').length, 1, 'it was added to a file that has ended');
    await journal.add({ kind: 'step', index: 0, step: { state: 'done', remark: 'later' } }, ended, 'window 1');
    assert.equal(folder.text().trimEnd().split('\n').length, 1);
  });

  it('keeps the file small however often a step changes', async () => {
    const folder = new SharedFolder();
    const journal = createJournal(folder.window(), sentence => {
      throw new Error(sentence);
    });
    await journal.write(record, 'window 1');
    const whole = folder.text().length;
    for (let count = 0; count < 3_000; count++) {
      const step = { state: 'running', waitingFor: count % 2 ? 'network' : 'throttled' } as const;
      await journal.add({ kind: 'step', index: 0, step }, withStep(0, step), 'window 1');
    }
    assert.ok(folder.text().length < 2 * whole + 70_000, `${folder.text().length}`);
    assert.equal((await journal.read('one'))?.record.steps[0]?.waitingFor, 'network');
  });

  it("ignores files that it can't read, reports why, and leaves them in place", async () => {
    const folder = new SharedFolder();
    const reported = new Map<string, string | undefined>();
    const journal = createJournal(folder.window(), (file, trouble) => reported.set(file, trouble?.kind));
    await journal.write(record, 'window 1');
    const with_ = (change: object): string => JSON.stringify({ format: 2, record: { ...record, ...change } });
    const files = {
      'torn.json': '{"format":2,"rec',
      'empty.json': '',
      'foreign.json': '{"name":"package"}',
      'newer.json': JSON.stringify({ format: 4, record: { all: 'different' } }),
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
    for (const round of [1, 2]) {
      const found = await Promise.all((await journal.ids()).map(id => journal.read(id)));
      assert.deepEqual(
        found.flatMap(entry => entry?.record.id ?? []),
        ['one'],
        `round ${round}`,
      );
    }
    assert.deepEqual(Object.fromEntries(reported), {
      ...Object.fromEntries(Object.keys(files).map(name => [name, 'corrupt'])),
      'newer.json': 'newer',
      'one copy.json': 'copied',
    });
    for (const [name, text] of Object.entries(files)) assert.equal(folder.files.get(name), text);
  });

  for (const [what, text, english, spanish] of [
    [
      'has other contents than an operation',
      '{"format":3,"writer":"","isStarting":false,"record":{}}',
      "The file isn't an operation that this extension wrote, or it was modified.",
      'El archivo no es una operación que haya escrito esta extensión, o se ha modificado.',
    ],
    [
      'has a newer format',
      '{"format":99}',
      "The file is in a format that this version of the extension doesn't know.",
      'El archivo tiene un formato que esta versión de la extensión no conoce.',
    ],
  ] as const) {
    it(`says in plain words, also in Spanish, that a file ${what}, and logs the details`, () => {
      const found = parseRecordFile(text);
      assert.ok('problem' in found);
      assert.equal(found.problem, english);
      assert.match(found.details ?? '', /at (format|record\.id)/);
      const inSpain = inSpanish(() => parseRecordFile(text));
      assert.ok('problem' in inSpain);
      assert.equal(inSpain.problem, spanish);
    });
  }

  it('takes no time that is none for an operation of its own', () => {
    const ended = (finishedAt: number): string =>
      `${JSON.stringify({ writer: '', note: { kind: 'ended', state: 'failed', finishedAt } })}\n`;
    const [step = assert.fail()] = record.steps;
    for (const none of [1e300, 8.64e15 + 1, -1, -1e300, NaN, Infinity]) {
      for (const text of [
        headLine({ ...record, startedAt: none }, '', false),
        headLine({ ...record, finishedAt: none }, '', false),
        headLine({ ...record, steps: [{ ...step, startedAt: none }, ...record.steps.slice(1)] }, '', false),
        headLine(record, '', false) + ended(none),
      ])
        assert.ok('problem' in parseRecordFile(text), text);
    }
    assert.ok('record' in parseRecordFile(headLine({ ...record, startedAt: 8.64e15 }, '', false) + ended(0)));
  });

  it('says in plain words that a file is empty, cut short, or not valid JSON', async () => {
    const folder = new SharedFolder();
    const causes = new Map<string, string | undefined>();
    const journal = createJournal(folder.window(), (file, trouble) => causes.set(file, trouble?.cause));
    await journal.write(record, 'window 1');
    const whole = folder.files.get('one.json') ?? '';
    const damaged = (line: number): string => `Line ${line} of the file is incomplete or isn't valid JSON.`;
    const files = {
      'empty.json': ['', 'The file is empty.'],
      'blank.json': ['\n', 'The file is empty.'],
      'cut.json': [whole.slice(0, 100), damaged(1)],
      'garbage.json': ['\u0000\u0001{]', damaged(1)],
      'line.json': [`${whole}{"writer":\n`, damaged(2)],
    } as const;
    for (const [name, [text]] of Object.entries(files)) folder.files.set(name, text);
    for (const id of await journal.ids()) await journal.read(id);
    assert.deepEqual(
      Object.fromEntries(causes),
      Object.fromEntries(Object.entries(files).map(([name, [, cause]]) => [name, cause])),
    );
  });
});

describe('dependsOn', () => {
  it('orders a change after its parents, the same target, and users of a deleted source', () => {
    assert.deepEqual(dependsOn(cloneAndMore), [[], [0], [0, 1], [0, 1, 2], [0, 1, 2, 3], [0, 3]]);
    assert.deepEqual(dependsOn([createDefinition('a'), createDefinition('ab'), createVersion('ab')]), [[], [], [1]]);
  });

  it('orders a deletion after everything inside it, applications and scripts included, and after copies made from it', () => {
    const { deleteVersion, purgeVersion, deleteDefinition, deleteGallery, createVersion: made } = everyKindOf;
    assert.deepEqual(dependsOn([deleteVersion, purgeVersion, deleteDefinition, deleteGallery]), [
      [],
      [0],
      [0, 1],
      [0, 1, 2],
    ]);
    const child = (below: string) =>
      ({ kind: 'deleteGalleryChild', target: `${deleteGallery.target}/${below}` }) as const;
    const others = ['applications/agent/versions/1.0.0', 'applications/agent', 'scripts/setup'].map(child);
    assert.deepEqual(dependsOn([deleteVersion, ...others, deleteGallery]), [[], [], [1], [], [0, 1, 2, 3]]);
    const copy = { ...made, target: `${made.target}1` };
    const source = { kind: 'version', id: made.target } as const;
    assert.deepEqual(dependsOn([made, { ...copy, spec: { ...made.spec, source } }, deleteVersion]), [[], [0], [0, 1]]);
  });
});

describe('conflictOf', () => {
  const running = (...changes: (typeof everyKind.changes)[number][]): OperationRecord => ({
    ...record,
    plan: plan('Other', ...changes),
    steps: changes.map(() => ({ state: 'waiting' })),
  });

  it('finds conflicts in either direction regardless of the case of IDs', () => {
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

  it('lets an image be changed, but not deleted, while a machine is made from it', () => {
    const { createVirtualMachine, updateVersion: update, deleteVersion } = everyKindOf;
    const { imageId: target } = createVirtualMachine.spec;
    const making = [running(createVirtualMachine)];
    assert.ok(!conflictOf(plan('a', { ...update, target }), making));
    assert.ok(conflictOf(plan('a', { ...deleteVersion, target }), making));
  });

  it('ignores steps and operations that have ended', () => {
    const other = running(createGallery, createDefinition('web'));
    const halfway: OperationRecord = { ...other, steps: [{ state: 'done' }, { state: 'running' }] };
    assert.ok(!conflictOf(plan('a', createDefinition('db')), [halfway]));
    assert.ok(conflictOf(plan('a', createDefinition('web')), [halfway]));
    assert.ok(!conflictOf(plan('a', createDefinition('web')), [{ ...other, state: 'failed' }]));
  });
});
