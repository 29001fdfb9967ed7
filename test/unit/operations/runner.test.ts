import assert from 'node:assert/strict';
import type { OperationRecord } from '../../../src/operations/journal/record';
import { everyKind } from '../../support/everyKind';
import { begun, Desk, states } from './desk';
import { labelOf, refusal } from './fakeAzure';
import { until } from './movedClock';
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

describe('running a plan', () => {
  it('carries out what depends on one another in order, and reads each resource again', async () => {
    const desk = new Desk();
    const record = await desk.run(clone);
    assert.equal(record.state, 'succeeded');
    assert.deepEqual(desk.azure.accepted, clone.changes.map(labelOf));
    for (const { target } of clone.changes) assert.ok(desk.reread.includes(target));
    assert.ok(record.steps.every(step => step.startedAt !== undefined && step.finishedAt !== undefined));
  });

  it('reads the template and its lab again after an export, which leave there what went wrong', async () => {
    const desk = new Desk();
    const { saveLabImage } = everyKind;
    const { labMachineId } = saveLabImage.spec;
    desk.azure.before = () => {
      throw refusal('invalid');
    };
    assert.equal((await desk.run(plan('Export', saveLabImage))).state, 'failed');
    assert.deepEqual(desk.reread, [saveLabImage.target, labMachineId, labMachineId.split('/virtualMachines')[0]]);
  });

  it('writes the intent down before the request, and what Azure gave for polling never into the journal', async () => {
    const desk = new Desk();
    const onDisk: string[] = [];
    desk.azure.before = change => {
      const [text = '{}'] = [...desk.folder.files].filter(([name]) => name.endsWith('.json')).map(([, text]) => text);
      const { record } = JSON.parse(text) as { record: OperationRecord };
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

  it('tells of every step a change takes', async () => {
    const desk = new Desk();
    const operations = desk.window();
    const heard: string[] = [];
    operations.onDidChange(record => heard.push(`${record.state}: ${states(record)}`));
    await desk.run(plan('Make a version', createVersion('web')), operations);
    assert.deepEqual(heard, [
      'running: waiting',
      'running: sending',
      'running: running',
      'running: replicating',
      'running: done',
      'succeeded: done',
    ]);
  });

  it('runs what is independent at the same time, but no more than four changes', async () => {
    const desk = new Desk();
    const definitions = ['a', 'b', 'c', 'd', 'e', 'f'].map(createDefinition);
    const record = await desk.run(plan('Six definitions', createGallery, ...definitions));
    assert.equal(record.state, 'succeeded');
    assert.equal(desk.azure.accepted[0], 'createGallery g');
    assert.equal(desk.azure.mostAtOnce, 4);
  });

  it('does not let versions that only wait for regions hold up the others', async () => {
    const desk = new Desk();
    desk.azure.untilReplicationEnds = () => new Promise(() => undefined);
    const versions = ['a', 'b', 'c', 'd', 'e', 'f'].map(name => createVersion(name, `/subscriptions/s/x/y/z/${name}`));
    const operations = desk.window();
    const { id } = await begun(operations, plan('Six versions', ...versions));
    await until(desk.clock, () => states(operations.get(id)) === Array(6).fill('replicating').join(' '));
  });

  it('skips what needs a failed change, and goes on with the rest', async () => {
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

  it('deletes a source only after the versions that are made from it, and not when one failed', async () => {
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

  it('is not ready before every region is', async () => {
    const desk = new Desk();
    let settle: () => void = () => undefined;
    desk.azure.untilReplicationEnds = () =>
      new Promise(resolve => (settle = () => resolve({ aggregatedState: 'Completed', regions: [] })));
    const operations = desk.window();
    const { id } = await begun(operations, plan('Make a version', createVersion('web')));
    await until(desk.clock, () => states(operations.get(id)) === 'replicating');
    for (let step = 0; step < 50; step++) desk.clock.step();
    assert.equal(operations.get(id)?.state, 'running');
    settle();
    assert.equal((await desk.ended(operations, id)).state, 'succeeded');
  });

  it('fails a version with what Azure says of the region that failed', async () => {
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

  it('asks as often as Azure wants, else after 2 s growing to 15 s', async () => {
    const desk = new Desk();
    desk.azure.workMs = 60_000;
    await desk.run(plan('Make a gallery', createGallery));
    const own = desk.clock.slept.filter((ms, index) => ms !== 2_000 || index < 3);
    assert.ok(own.includes(3_000) && own.includes(4_500) && Math.max(...own) === 15_000, own.join());

    const told = new Desk();
    told.azure.workMs = 90_000;
    told.azure.retryAfterMs = 60_000;
    await told.run(plan('Make a gallery', createGallery));
    assert.equal(told.azure.polls, 2);
    assert.ok(told.clock.slept.includes(60_000));
  });

  it('keeps waiting while Azure cannot be reached, and says so on the step', async () => {
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

  it('waits for a sign-in as long as it takes, and goes on at once when told', async () => {
    const desk = new Desk();
    let signedIn = true;
    desk.azure.onPoll = () => {
      if (!signedIn) throw refusal('signIn', { status: 401 });
    };
    const operations = desk.window();
    signedIn = false;
    const { id } = await begun(operations, plan('Make a gallery', createGallery));
    await until(desk.clock, () => operations.get(id)?.steps[0]?.waitingFor === 'signIn');
    assert.equal(operations.get(id)?.state, 'running');
    signedIn = true;
    const before = desk.clock.now();
    operations.retryNow();
    assert.equal((await desk.ended(operations, id)).state, 'succeeded');
    assert.ok(desk.clock.now() - before < 20_000);
  });

  it('asks again at once when told while an answer is on its way: that may be older', async () => {
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

  it('fails with what Azure says when the work itself ends badly', async () => {
    const desk = new Desk();
    desk.azure.onPoll = () => {
      throw refusal('other', { status: undefined, message: 'Replication jobs failed' });
    };
    desk.azure.onSettle = () => ({ state: 'failed', failure: { reason: 'other', code: 'x', message: 'vague' } });
    const record = await desk.run(plan('Make a version', createVersion('web')));
    assert.equal(record.steps[0]?.failure?.message, 'Replication jobs failed');
    assert.equal(desk.folder.secrets.size, 0);
  });

  it('follows the resource when the poll URL has expired', async () => {
    const desk = new Desk();
    desk.azure.onPoll = () => {
      throw refusal('notFound', { status: 404 });
    };
    const record = await desk.run(clone);
    assert.equal(record.state, 'succeeded');
    assert.deepEqual(desk.azure.accepted, clone.changes.map(labelOf));
  });

  it('shows what the writer says of somebody else’s change', async () => {
    const desk = new Desk();
    const { azure } = desk;
    const writer = {
      submit: async (change: typeof updateVersion) => ({
        ...(await azure.submit(change)),
        remark: 'Somebody was here',
      }),
      resume: azure.resume.bind(azure),
      settle: azure.settle.bind(azure),
    };
    const record = await desk.run(plan('Add a region', updateVersion), desk.window({ writer }));
    assert.equal(record.steps[0]?.remark, 'Somebody was here');
  });

  it('waits for a journal that cannot be written, without sending anything', async () => {
    const desk = new Desk();
    const operations = desk.window();
    const first = operations.onDidChange(() => {
      first.dispose();
      desk.folder.broken = true;
    });
    const { id } = await begun(operations, plan('Make a gallery', createGallery));
    await until(desk.clock, () => desk.remarks.some(remark => remark.includes('disk full')));
    assert.deepEqual(desk.azure.asked, []);
    desk.folder.broken = false;
    assert.equal((await desk.ended(operations, id)).state, 'succeeded');
  });

  it('knows which operation works on a resource, until that change has ended', async () => {
    const desk = new Desk();
    const operations = desk.window();
    const { id } = await begun(operations, clone);
    assert.equal(operations.runningOn(versionIdOf('web').toUpperCase())?.change.kind, 'createVersion');
    assert.equal(operations.runningOn(versionIdOf('db')), undefined);
    await desk.ended(operations, id);
    assert.equal(operations.runningOn(versionIdOf('web')), undefined);
  });
});
