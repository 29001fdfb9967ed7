import assert from 'node:assert/strict';
import type { RemarkCheck } from '../../../src/azure/ports';
import { parseRecordFile } from '../../../src/operations/journal/recordSchema';
import { runningOn } from '../../../src/operations/runningOn';
import { everyKind } from '../../support/everyKind';
import { startPlan, Desk, refused, states } from './desk';
import { labelOf, refusal } from './fakeAzure';
import { quiet, until } from './movedClock';
import {
  clone,
  createDefinition,
  createGallery,
  createVersion,
  deleteImage,
  plan,
  updateVersion,
  versionIdOf,
} from './plans';

describe('Running operations', () => {
  it('runs dependent changes in order and rereads each resource', async () => {
    const desk = new Desk();
    const record = await desk.run(clone);
    assert.equal(record.state, 'succeeded');
    assert.deepEqual(desk.azure.accepted, clone.changes.map(labelOf));
    for (const { target } of clone.changes) assert.ok(desk.reread.includes(target));
    assert.ok(record.steps.every(step => step.startedAt !== undefined && step.finishedAt !== undefined));
  });

  it('rereads the template and its lab after an export, because they hold its error', async () => {
    const desk = new Desk();
    const { saveLabImage } = everyKind;
    const { labMachineId } = saveLabImage.spec;
    desk.azure.before = () => {
      throw refusal('invalid');
    };
    assert.equal((await desk.run(plan('Export', saveLabImage))).state, 'failed');
    assert.deepEqual(desk.reread, [saveLabImage.target, labMachineId, labMachineId.split('/virtualMachines')[0]]);
  });

  it('journals each change before sending it and never journals the poll URL', async () => {
    const desk = new Desk();
    const onDisk: string[] = [];
    desk.azure.before = change => {
      const [text = '{}'] = [...desk.folder.files].filter(([name]) => name.endsWith('.json')).map(([, text]) => text);
      const parsed = parseRecordFile(text);
      assert.ok('record' in parsed);
      const { record } = parsed;
      const at = record.plan.changes.findIndex(one => one.target === change.target);
      onDisk.push(record.steps[at]?.state ?? '');
    };
    let secretsWhileRunning = 0;
    desk.azure.onPoll = () => {
      secretsWhileRunning = Math.max(secretsWhileRunning, desk.folder.secrets.size);
      assert.ok(!desk.folder.text().includes('signed url'));
    };
    await desk.run(clone);
    assert.deepEqual(onDisk, ['sending', 'sending', 'sending']);
    assert.equal(secretsWhileRunning, 1);
    assert.equal(desk.folder.secrets.size, 0);
    assert.deepEqual(
      [...desk.folder.files.keys()].filter(name => name.endsWith('.lease')),
      [],
    );
  });

  it('reports every state that a change passes through', async () => {
    const desk = new Desk();
    const operations = desk.window();
    const reported: string[] = [];
    operations.onDidChange(record => reported.push(`${record.state}: ${states(record)}`));
    await desk.run(plan('Make a version', createVersion('web')), operations);
    assert.deepEqual(reported, [
      'running: waiting',
      'running: sending',
      'running: running',
      'running: replicating',
      'running: done',
      'succeeded: done',
    ]);
  });

  it('runs independent changes in parallel, at most four at a time', async () => {
    const desk = new Desk();
    const definitions = ['a', 'b', 'c', 'd', 'e', 'f'].map(createDefinition);
    const record = await desk.run(plan('Six definitions', createGallery, ...definitions));
    assert.equal(record.state, 'succeeded');
    assert.equal(desk.azure.accepted[0], 'createGallery g');
    assert.equal(desk.azure.mostAtOnce, 4);
  });

  it('does not let replicating versions hold up other changes', async () => {
    const desk = new Desk();
    desk.azure.untilReplicationEnds = () => new Promise(() => undefined);
    const versions = ['a', 'b', 'c', 'd', 'e', 'f'].map(name => createVersion(name, `/subscriptions/s/x/y/z/${name}`));
    const operations = desk.window();
    const { id } = await startPlan(operations, plan('Six versions', ...versions));
    await until(desk.clock, () => states(operations.get(id)) === Array(6).fill('replicating').join(' '));
  });

  it('skips changes that depend on a failed one and runs the rest', async () => {
    const desk = new Desk();
    desk.azure.before = change => {
      if (change.target.endsWith('/web')) throw refusal('invalid', { message: 'No such publisher' });
    };
    const record = await desk.run(
      plan(
        'Two',
        createGallery,
        createDefinition('web'),
        createVersion('web'),
        createDefinition('db'),
        createVersion('db'),
      ),
    );
    assert.equal(states(record), 'done failed skipped done done');
    assert.equal(record.state, 'failed');
    assert.equal(record.steps[1]?.failure?.message, 'No such publisher');
  });

  it('deletes a source only after all versions made from it have succeeded', async () => {
    const desk = new Desk();
    await desk.run(plan('Move', createVersion('web'), deleteImage));
    assert.deepEqual(desk.azure.accepted, ['createVersion 1.0.0', 'deleteManagedImage golden']);

    const failing = new Desk();
    failing.azure.before = change => {
      if (change.kind === 'createVersion') throw refusal('invalid');
    };
    assert.equal(states(await failing.run(plan('Move', createVersion('web'), deleteImage))), 'failed skipped');
    assert.deepEqual(failing.azure.accepted, []);
  });

  it('succeeds only once every region is ready', async () => {
    const desk = new Desk();
    let settle: () => void = () => undefined;
    desk.azure.untilReplicationEnds = () =>
      new Promise(resolve => (settle = () => resolve({ aggregatedState: 'Completed', regions: [] })));
    const operations = desk.window();
    const { id } = await startPlan(operations, plan('Make a version', createVersion('web')));
    await until(desk.clock, () => states(operations.get(id)) === 'replicating');
    for (let step = 0; step < 50; step++) desk.clock.step();
    assert.equal(operations.get(id)?.state, 'running');
    settle();
    assert.equal((await desk.ended(operations, id)).state, 'succeeded');
  });

  it("fails a version with Azure's message about the failed region", async () => {
    const desk = new Desk();
    desk.azure.replication.set('1.0.0', {
      aggregatedState: 'Failed',
      regions: [
        { region: 'westeurope', state: 'Completed', progress: 100, details: '' },
        { region: 'northeurope', state: 'Failed', progress: 40, details: 'Internal server error.' },
      ],
    });
    const record = await desk.run(plan('Make a version', createVersion('web')));
    assert.equal(states(record), 'failed');
    assert.match(record.steps[0]?.failure?.message ?? '', /northeurope.*Internal server error/);
  });

  it('polls at the interval that Azure asks for, or else every 2 s growing to 15 s', async () => {
    const desk = new Desk();
    desk.azure.workMs = 60_000;
    await desk.run(plan('Make a gallery', createGallery));
    const own = desk.clock.slept.filter((ms, index) => ms !== 2_000 || index < 3);
    assert.ok(own.includes(3_000) && own.includes(4_500) && Math.max(...own) === 15_000, own.join());

    const throttling = new Desk();
    throttling.azure.workMs = 90_000;
    throttling.azure.retryAfterMs = 60_000;
    await throttling.run(plan('Make a gallery', createGallery));
    assert.equal(throttling.azure.polls, 2);
    assert.ok(throttling.clock.slept.includes(60_000));
  });

  it("keeps waiting while Azure can't be reached and shows the reason on the step", async () => {
    const desk = new Desk();
    desk.azure.workMs = 20_000;
    desk.azure.onPoll = (_, times) => {
      if (times === 2) throw refusal('network', { status: undefined });
      if (times === 3) throw refusal('throttled', { status: 429 });
      if (times === 4) throw refusal('service', { status: 503 });
    };
    const operations = desk.window();
    const waits = new Set<string | undefined>();
    operations.onDidChange(record => waits.add(record.steps[0]?.waitingFor));
    const record = await desk.run(plan('Make a gallery', createGallery), operations);
    assert.equal(record.state, 'succeeded');
    assert.ok(waits.has('network') && waits.has('throttled'), [...waits].join());
    assert.equal(record.steps[0]?.waitingFor, undefined);
  });

  it('waits for a sign-in as long as it takes and continues at once on retry', async () => {
    const desk = new Desk();
    let signedIn = true;
    desk.azure.onPoll = () => {
      if (!signedIn) throw refusal('signIn', { status: 401 });
    };
    const operations = desk.window();
    signedIn = false;
    const { id } = await startPlan(operations, plan('Make a gallery', createGallery));
    await until(desk.clock, () => operations.get(id)?.steps[0]?.waitingFor === 'signIn');
    assert.equal(operations.get(id)?.state, 'running');
    signedIn = true;
    const before = desk.clock.now();
    operations.retryNow();
    assert.equal((await desk.ended(operations, id)).state, 'succeeded');
    assert.ok(desk.clock.now() - before < 20_000);
  });

  it('has nothing to retry, and closes, before it has run anything', async () => {
    const operations = new Desk().window();
    operations.retryNow();
    await operations.dispose();
    assert.deepEqual(operations.list(), []);
  });

  it('polls again at once when a retry is requested during a poll', async () => {
    const desk = new Desk();
    desk.azure.workMs = 20_000;
    const operations = desk.window();
    const polledAt: number[] = [];
    desk.azure.onPoll = () => {
      polledAt.push(desk.clock.now());
      if (polledAt.length === 2) operations.retryNow();
    };
    await desk.run(plan('Make a gallery', createGallery), operations);
    const [, second, third, fourth = 0] = polledAt;
    assert.equal(third, second);
    assert.ok(fourth > Number(third), 'only once');
  });

  it("fails with Azure's message when the long-running operation fails", async () => {
    const desk = new Desk();
    desk.azure.onPoll = () => {
      return { state: 'failed', failure: refusal('other', { message: 'Replication jobs failed' }).failure };
    };
    const record = await desk.run(plan('Make a version', createVersion('web')));
    assert.equal(record.steps[0]?.failure?.message, 'Replication jobs failed');
    assert.equal(desk.folder.secrets.size, 0);
  });

  for (const reason of ['forbidden', 'badAnswer', 'invalid', 'conflict', 'notFound', 'other'] as const) {
    it(`waits, and says why, while an accepted change can't be read (${reason})`, async () => {
      const desk = new Desk();
      const dark = desk.clock.now() + 10 * 60_000;
      desk.azure.onPoll = () => {
        if (desk.clock.now() < dark) throw refusal(reason);
        return undefined;
      };
      const operations = desk.window();
      const { id } = await startPlan(operations, clone);
      await until(desk.clock, () => operations.get(id)?.steps[0]?.waitingFor === reason);
      assert.equal(states(operations.get(id)), 'running waiting waiting');
      assert.equal((await desk.ended(operations, id)).state, 'succeeded');
      assert.deepEqual(desk.azure.asked, clone.changes.map(labelOf));
    });
  }

  it("keeps settling a change with an unknown outcome while it can't be read", async () => {
    const desk = new Desk();
    desk.azure.after = () => {
      throw refusal('network');
    };
    desk.azure.onSettle = (_, times) => {
      if (times < 20) throw refusal('forbidden', { status: 403 });
      return undefined;
    };
    const record = await desk.run(plan('Make a gallery', createGallery));
    assert.equal(record.state, 'succeeded');
    assert.deepEqual(desk.azure.asked, ['createGallery g']);
  });

  it('abandons a request that is never answered on a retry', async () => {
    const desk = new Desk();
    const operations = desk.window();
    const abandoned: boolean[] = [];
    const { azure } = desk;
    const submit = azure.submit.bind(azure);
    azure.submit = async change => {
      const submission = await submit(change);
      return {
        ...submission,
        poll: signal => {
          if (abandoned.length > 0) return submission.poll();
          return new Promise(() => signal?.addEventListener('abort', () => void abandoned.push(true)));
        },
      };
    };
    const { id } = await startPlan(operations, plan('Make a gallery', createGallery));
    await until(desk.clock, () => desk.clock.now() > 1_060_000);
    assert.equal(states(operations.get(id)), 'running');
    operations.retryNow();
    assert.equal((await desk.ended(operations, id)).state, 'succeeded');
    assert.deepEqual([abandoned, azure.accepted], [[true], ['createGallery g']]);
  });

  it("shows the writer's remark about a change by someone else", async () => {
    const desk = new Desk();
    const { azure } = desk;
    const writer = {
      submit: async (change: typeof updateVersion) => ({
        ...(await azure.submit(change)),
        remark: 'Somebody was here',
      }),
      resume: azure.resume.bind(azure),
      settle: azure.settle.bind(azure),
      errorsBefore: azure.errorsBefore.bind(azure),
    };
    const record = await desk.run(plan('Add a region', updateVersion), desk.window({ writer }));
    assert.equal(record.steps[0]?.remark, 'Somebody was here');
  });

  it('ends when Azure ends, and adds what Azure tells only minutes later, in every window', async () => {
    const desk = new Desk();
    const { azure } = desk;
    const end = { at: Infinity };
    const remarkAfter: RemarkCheck = async () =>
      desk.clock.now() > end.at + 180_000 ? { sentence: 'Somebody was here' } : undefined;
    const writer = {
      submit: async (change: typeof updateVersion) => {
        const submission = await azure.submit(change);
        return Object.defineProperty(submission, 'remarkAfter', { value: remarkAfter });
      },
      resume: azure.resume.bind(azure),
      settle: azure.settle.bind(azure),
      errorsBefore: azure.errorsBefore.bind(azure),
    };
    const operations = desk.window({ writer });
    const { id, steps, finishedAt } = await desk.run(plan('Add a region', updateVersion), operations);
    assert.equal(steps[0]?.remark, undefined);
    end.at = finishedAt ?? Infinity;
    await operations.acknowledge(id);
    await until(desk.clock, () => operations.get(id)?.steps[0]?.remark === 'Somebody was here');
    const other = desk.window();
    await other.resume();
    const { state, acknowledged, steps: read = [] } = other.get(id) ?? {};
    assert.deepEqual([state, acknowledged, read[0]?.remark], ['succeeded', true, 'Somebody was here']);
  });

  it('asks nothing more once its window has closed', async () => {
    const desk = new Desk();
    const { azure } = desk;
    let asked = 0;
    const writer = {
      submit: async (change: typeof updateVersion) => {
        const value: RemarkCheck = async () => {
          asked += 1;
          return undefined;
        };
        return Object.defineProperty(await azure.submit(change), 'remarkAfter', { value });
      },
      resume: azure.resume.bind(azure),
      settle: azure.settle.bind(azure),
      errorsBefore: azure.errorsBefore.bind(azure),
    };
    const operations = desk.window({ writer });
    await desk.run(plan('Add a region', updateVersion), operations);
    await operations.dispose();
    const before = asked;
    for (let step = 0; step < 10; step++) desk.clock.step();
    assert.equal(asked, before);
  });

  it("sends nothing while the journal can't be written", async () => {
    const desk = new Desk();
    const operations = desk.window();
    const first = operations.onDidChange(() => {
      first.dispose();
      desk.folder.broken = true;
    });
    const { id } = await startPlan(operations, plan('Make a gallery', createGallery));
    await until(desk.clock, () => desk.remarks.some(remark => remark.includes('disk full')));
    assert.deepEqual(desk.azure.asked, []);
    desk.folder.broken = false;
    assert.equal((await desk.ended(operations, id)).state, 'succeeded');
  });

  it('finds the operation that works on a resource until that change has ended', async () => {
    const desk = new Desk();
    const operations = desk.window();
    const { id } = await startPlan(operations, clone);
    assert.equal(runningOn(operations.list(), versionIdOf('web').toUpperCase())?.change.kind, 'createVersion');
    assert.equal(runningOn(operations.list(), versionIdOf('db')), undefined);
    await desk.ended(operations, id);
    assert.equal(runningOn(operations.list(), versionIdOf('web')), undefined);
  });

  it('adds a late remark to its own step, and nothing to an operation that was removed', async () => {
    for (const isRemoved of [false, true]) {
      const desk = new Desk();
      const { azure } = desk;
      let isKnown = false;
      const value: RemarkCheck = async () => (isKnown ? { sentence: 'Somebody was here' } : undefined);
      const submit = azure.submit.bind(azure);
      azure.submit = async (change: typeof updateVersion) => {
        const submission = await submit(change);
        return change.kind === 'updateVersion'
          ? Object.defineProperty(submission, 'remarkAfter', { value })
          : submission;
      };
      const operations = desk.window();
      const { id, steps } = await desk.run(plan('Both', createGallery, updateVersion, deleteImage), operations);
      if (isRemoved) await operations.forget(id);
      isKnown = true;
      for (let turn = 0; turn < 10; turn++) {
        desk.clock.step();
        await quiet();
      }
      const [first, second, third] = steps;
      const remarked = isRemoved ? undefined : [first, { ...second, remark: 'Somebody was here' }, third];
      assert.deepEqual(operations.get(id)?.steps, remarked);
      const other = desk.window();
      await other.resume();
      assert.deepEqual(
        other.get(id)?.steps.map(({ remark }) => remark),
        remarked?.map(step => step?.remark),
      );
      assert.equal(desk.folder.files.has(`${id}.json`), !isRemoved);
      await Promise.all([operations.dispose(), other.dispose()]);
    }
  });

  it('starts nothing once its window closes, and leaves nothing of it', async () => {
    const desk = new Desk();
    const storage = desk.folder.window();
    let letGo: () => void = () => undefined;
    const held = new Promise<void>(resolve => (letGo = resolve));
    let isHeld = false;
    const operations = desk.window({
      storage: {
        ...storage,
        list: async () => {
          if ([...desk.folder.files.keys()].some(name => name.endsWith('.json'))) {
            isHeld = true;
            await held;
          }
          return storage.list();
        },
      },
    });
    const starting = operations.start(clone);
    await until(desk.clock, () => isHeld);
    const closing = operations.dispose();
    await quiet();
    letGo();
    const answer = await starting;
    assert.ok('refused' in answer);
    assert.match(answer.refused, /This window is closing/);
    let isClosed = false;
    void closing.then(() => (isClosed = true));
    await until(desk.clock, () => isClosed);
    assert.deepEqual([desk.azure.asked, operations.list(), [...desk.folder.files.keys()]], [[], [], []]);
    assert.match(await refused(operations, clone), /This window is closing/);
  });
});
