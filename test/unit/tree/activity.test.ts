import assert from 'node:assert/strict';
import type { Plan } from '../../../src/domain/plan/plan';
import { knownRegions } from '../../../src/domain/region/knownRegions';
import type { OperationRecord, Step } from '../../../src/operations/journal/record';
import { busyText } from '../../../src/tree/busy';
import { operationNode } from '../../../src/tree/node/operationNode';
import { NodeTree } from '../../../src/tree/nodeTree';
import { everyKind } from '../../support/everyKind';
import { tooltipText } from '../../support/tooltipText';
import { definition, gallery, version } from '../store/fakeReader';
import { now, settled, TreeWorld } from './treeWorld';

const minute = 60_000;
const east = gallery('east');
const images = definition(east, 'images');
const made = version(images, '1.0.0');
const source = east.id.replace('galleries/east', 'images/golden');

const plan: Plan = {
  kind: 'cloneManagedImage',
  title: 'Clone golden',
  notices: [],
  changes: [
    { kind: 'createGallery', target: east.id, spec: { location: 'westeurope' } },
    {
      kind: 'createVersion',
      target: made.id,
      spec: {
        location: 'westeurope',
        source: { kind: 'managedImage', id: source },
        targetRegions: knownRegions(made).targetRegions,
        storageAccountType: 'Standard_LRS',
        excludeFromLatest: false,
      },
    },
  ],
};

function operation(steps: readonly Step[], more: Partial<OperationRecord> = {}): OperationRecord {
  return {
    id: 'op',
    environment: 'Test',
    plan,
    steps,
    state: 'running',
    startedAt: now - 13 * minute,
    acknowledged: false,
    ...more,
  };
}

const done: Step = { state: 'done', startedAt: now - 13 * minute, finishedAt: now - 12 * minute };
const filling: Step = { state: 'replicating', startedAt: now - 12 * minute };

async function shown(record: OperationRecord, azure = new TreeWorld()) {
  azure.running = [record];
  const tree = new NodeTree(async () => azure.operations.list().map(({ id }) => operationNode(id, azure)));
  const [root] = await tree.children();
  const steps = root ? await tree.children(root) : [];
  return { tree, root, steps, looks: [root, ...steps].map(node => node?.getTreeItem()) };
}

describe('Operation in the Activity view', () => {
  it('shows how far a running operation is, step by step', async () => {
    const { looks, steps } = await shown(operation([done, filling]));
    assert.deepEqual(
      looks.map(look => [look?.label, look?.description, look?.contextValue]),
      [
        ['1 of 2 · Clone golden', '13 min', 'operation+running'],
        ['Create gallery east', '1 min', 'step+done'],
        ['1.0.0 · images', 'replicating · 12 min', 'step+replicating'],
      ],
    );
    assert.deepEqual([looks[1]?.click, looks[2]?.click?.command], [undefined, 'showReplication']);
    assert.deepEqual([steps[0]?.resourceId, steps[1]?.resourceId], [undefined, made.id]);
  });

  it('shows the percentage as soon as it is known', async () => {
    const azure = new TreeWorld();
    azure.store.put({
      ...made,
      replication: {
        aggregatedState: 'InProgress',
        regions: [{ region: 'westeurope', state: 'Replicating', progress: 42.7, details: '' }],
      },
    });
    const { looks } = await shown(operation([done, filling]), azure);
    assert.equal(looks[2]?.label, '42% · 1.0.0 · images');
    assert.match(looks[2].accessibilityLabel ?? '', /42% replicated, 12 min$/);
  });

  it('is unfolded while it runs, and another, folded row once it has ended', async () => {
    const running = await shown(operation([done, filling]));
    const ended = await Promise.all(
      (['succeeded', 'failed', 'stopped'] as const).map(state => shown(operation([done, filling], { state }))),
    );
    assert.deepEqual(
      [running.looks[0]?.children, ...ended.map(({ looks }) => looks[0]?.children)],
      ['expanded', 'collapsed', 'collapsed', 'collapsed'],
    );
    for (const { root } of ended) assert.notEqual(root?.id, running.root?.id);
  });

  it('explains in plain words why an operation failed and what to do', async () => {
    const failure = {
      reason: 'throttled',
      code: 'TooManyRequests',
      message: 'Too many *requests*.',
      status: 429,
      correlationId: 'c-1',
    } as const;
    const { looks } = await shown(
      operation([done, { ...filling, state: 'failed', finishedAt: now - 2 * minute, failure }], {
        state: 'failed',
        finishedAt: now - 2 * minute,
      }),
    );
    assert.match(looks[0]?.description ?? '', /^failed after 11 min · Azure is throttling requests/);
    assert.equal(looks[0]?.contextValue, 'operation+ended+failed');
    assert.match(looks[2]?.description ?? '', /^failed · 10 min · Azure is throttling requests/);
    for (const look of [looks[0], looks[2]]) {
      const tooltip = tooltipText(look?.tooltip);
      assert.match(tooltip, /Wait a few minutes/);
      assert.match(tooltip, /TooManyRequests \(429\)/);
      assert.match(tooltip, /c-1/);
      assert.ok(tooltip.includes('*requests*'));
    }
  });

  it('shows how long a completed operation took and its remarks', async () => {
    const steps: Step[] = [done, { ...done, remark: 'Somebody else took a region away.' }];
    const { looks } = await shown(operation(steps, { state: 'succeeded', finishedAt: now - minute }));
    assert.equal(looks[0]?.description, 'done in 12 min');
    assert.equal(looks[0].contextValue, 'operation+ended+succeeded');
    assert.match(looks[2]?.description ?? '', /Somebody else took a region away/);
  });

  it('shows how long a stopped operation was followed, and which step still runs in Azure', async () => {
    const left: Step = { ...filling, state: 'unfollowed', finishedAt: now - minute };
    const { looks } = await shown(
      operation([left, { state: 'skipped' }], { state: 'stopped', finishedAt: now - minute }),
    );
    assert.equal(looks[0]?.description, 'followed for 12 min');
    assert.equal(looks[0].contextValue, 'operation+ended+stopped');
    assert.equal(looks[1]?.description, 'no longer followed · 11 min');
    assert.equal(looks[2]?.description, 'skipped');
  });

  it('shows a step that waits for its next attempt as busy and explains why', async () => {
    const remark = 'A new role assignment can take up to 10 minutes to take effect.';
    const between: Step = { state: 'waiting', startedAt: now - 2 * minute, remark };
    const { looks } = await shown(operation([between, { state: 'waiting' }]));
    assert.equal(looks[1]?.description, `waiting · 2 min · ${remark}`);
    assert.deepEqual(looks[1].icon, { codicon: 'sync~spin' });
    assert.ok(tooltipText(looks[0]?.tooltip).includes(remark));
    const azure = new TreeWorld();
    azure.running = [operation([between, { state: 'waiting' }])];
    assert.equal(busyText(azure.operations, east.id), 'being created');
  });

  it("shows first that Azure can't be reached, next to what is already known", async () => {
    const offline: Step = { state: 'running', startedAt: now - 2 * minute, waitingFor: 'network', remark: 'Known.' };
    const { looks } = await shown(operation([offline, { state: 'waiting' }]));
    assert.match(looks[1]?.description ?? '', /Can't reach Azure/);
    for (const look of looks.slice(0, 2)) assert.match(tooltipText(look?.tooltip), /Can't reach Azure.*Known/s);
  });

  it('shows the visible stages of a template export and never a percentage', async () => {
    const target = `${east.id}/images/linux-101`;
    const lab = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.LabServices/labs/linux';
    const exporting: Plan = {
      ...{ kind: 'rescueLabImages', title: 'Rescue the image of 1 lab', notices: [] },
      changes: [
        {
          kind: 'saveLabImage',
          target,
          spec: { labPlanId: 'p', labMachineId: `${lab}/virtualMachines/0`, location: 'westeurope', seenVersions: [] },
        },
      ],
    };
    const look = async (step: Partial<Step>) =>
      shown(operation([{ state: 'running', startedAt: now - 3 * minute, ...step }], { plan: exporting }));
    const described = async (step: Partial<Step>) => (await look(step)).looks[1]?.description;
    const usually = '3 min · usually about 10 min';
    assert.equal(await described({ progress: 'accepted' }), `accepted · ${usually}`);
    assert.equal(await described({ progress: 'definition' }), `image definition created · ${usually}`);
    const version = `${target}/versions/1.0.0`;
    const making = await look({ progress: 'version', made: version });
    assert.equal(making.looks[1]?.description, `creating version · ${usually} · east\\linux-101\\1.0.0`);
    assert.deepEqual([making.looks[1].click?.command, making.steps[0]?.resourceId], ['showReplication', version]);
    assert.equal(
      await described({ state: 'done', finishedAt: now, progress: 'version', made: version }),
      '3 min · east\\linux-101\\1.0.0',
    );
    assert.equal(making.looks[0]?.contextValue, 'operation+running+rescue');
  });

  it('offers to repeat failed exports once the operation has ended', async () => {
    const saving = (name: string): Plan['changes'][number] => ({
      kind: 'saveLabImage',
      target: `${east.id}/images/${name}`,
      spec: {
        ...{
          labPlanId: '/plan',
          labMachineId: `/subscriptions/s/resourceGroups/rg/providers/Microsoft.LabServices/labs/${name}/virtualMachines/0`,
          location: 'uksouth',
        },
        seenVersions: [],
      },
    });
    const exports: Plan = { ...plan, kind: 'rescueLabImages', changes: [saving('a'), saving('b')] };
    const offers = async (state: OperationRecord['state'], ...steps: Step[]): Promise<boolean> => {
      const { looks } = await shown(operation(steps, { plan: exports, state }));
      return looks[0]?.contextValue.split('+').includes('exportFailed') ?? false;
    };
    assert.equal(await offers('failed', { state: 'failed' }, done), true);
    assert.equal(await offers('running', { state: 'failed' }, { state: 'running' }), false);
    assert.equal(await offers('succeeded', done, done), false);
  });

  it('offers no replication for a step that was skipped', async () => {
    const { looks } = await shown(operation([{ state: 'failed' }, { state: 'skipped' }], { state: 'failed' }));
    assert.deepEqual([looks[2]?.description, looks[2]?.click], ['skipped', undefined]);
  });

  it('redraws only the step that changed', async () => {
    const azure = new TreeWorld();
    const { tree, root, steps } = await shown(
      operation([{ ...filling, state: 'running' }, { state: 'waiting' }]),
      azure,
    );
    const redrawn: string[] = [];
    tree.onDidChange(change => redrawn.push(...(change === 'all' ? ['all'] : change.map(({ id }) => id))));
    for (const node of [root, ...steps]) if (node) tree.draw(node);
    tree.redrawChanged(tree.all());
    assert.deepEqual(redrawn, []);
    azure.running = [operation([{ ...filling, state: 'running' }, { state: 'sending' }])];
    tree.redrawChanged(tree.all());
    assert.deepEqual(redrawn, ['activity/op/1']);
  });
});

describe('busyText', () => {
  it('marks a resource as busy only while its own step is running', async () => {
    const azure = new TreeWorld();
    azure.galleriesInAzure = [east];
    azure.running = [operation([{ ...filling, state: 'running' }, { state: 'waiting' }])];
    assert.equal(busyText(azure.operations, east.id), 'being created');
    assert.equal(busyText(azure.operations, source), undefined, 'its turn has not come');
    const [node] = await azure.open();
    assert.match(node?.getTreeItem().description ?? '', /^being created/);
    await settled();
    azure.redrawn = [];

    const later = operation([done, filling]);
    azure.running = [later];
    azure.operationsChanged.fire(later);
    assert.deepEqual(azure.redrawn, [east.id]);
    assert.equal(node?.getTreeItem().description, 'West Europe');
    assert.equal(busyText(azure.operations, source), 'being cloned');
  });

  it('describes what is being done for every kind of change', () => {
    const azure = new TreeWorld();
    const verbs = Object.values(everyKind).map(change => {
      azure.running = [operation([filling], { plan: { ...plan, changes: [change] } })];
      return `${change.kind} ${busyText(azure.operations, change.target) ?? ''}`;
    });
    assert.deepEqual(
      verbs.filter(text => /^(delete|purge)/.test(text) !== text.endsWith(' being deleted')),
      [],
    );
    assert.deepEqual(
      verbs.filter(text => /^(update|set|share|attach|detach)/.test(text) !== text.endsWith(' being updated')),
      [],
    );
    assert.deepEqual(
      verbs.filter(text => text.endsWith(' being created') && !/^(create|restore|save|register|grant)/.test(text)),
      [],
    );
  });
});
