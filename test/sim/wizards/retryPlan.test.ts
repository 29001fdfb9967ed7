import assert from 'node:assert/strict';
import { definitionId, versionId } from '../../../src/domain/id/resourceId';
import type { ChangeOf, Plan } from '../../../src/domain/plan/plan';
import { retryPlan } from '../../../src/wizards/plan/retryPlan';
import { sampleServices } from '../../support/sampleServices';

const group = '/subscriptions/1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6/resourceGroups/rg-edge-prod';
const gateway = definitionId(`${group}/providers/Microsoft.Compute/galleries/edge_fleet`, 'edge-gateway-x64');

function create(number: string): ChangeOf<'createVersion'> {
  return {
    kind: 'createVersion',
    target: versionId(gateway, number),
    spec: {
      location: 'westeurope',
      source: { kind: 'managedImage', id: `${group}/providers/Microsoft.Compute/images/gateway` },
      targetRegions: [{ name: 'westeurope', replicaCount: 1, storageAccountType: 'Standard_LRS' }],
      storageAccountType: 'Standard_LRS',
      excludeFromLatest: false,
    },
  };
}

function world() {
  const { services, sample } = sampleServices();
  const again = (...changes: Plan['changes']): Promise<Plan> =>
    retryPlan({ kind: 'cloneManagedImage', title: 'Clone', changes, notices: [] }, changes, services);
  const lock = (scope: string): void =>
    sample.world.put({
      id: `${scope}/providers/Microsoft.Authorization/locks/keep`,
      name: 'keep',
      type: 'Microsoft.Authorization/locks',
      properties: { level: 'CanNotDelete' },
    });
  return { services, sample, again, lock };
}

const again = (...changes: Plan['changes']): Promise<Plan> => world().again(...changes);

const kindsOf = ({ changes }: Plan): string[] => changes.map(({ kind }) => kind);

describe('Retry of an operation', () => {
  it('creates a version that Azure does not have', async () => {
    const plan = await again(create('9.9.9'));
    assert.deepEqual(plan.changes, [create('9.9.9')]);
    assert.deepEqual(plan.notices, []);
  });

  it('replaces a version that failed', async () => {
    const plan = await again(create('1.4.0'));
    assert.deepEqual(kindsOf(plan), ['deleteVersion', 'createVersion']);
    assert.ok(plan.notices.some(({ code }) => code === 'versionGoesFirst'));
  });

  it('creates nothing that exists, and says so', async () => {
    const plan = await again(create('1.3.0'));
    assert.deepEqual(plan.changes, []);
    assert.deepEqual(
      plan.notices.map(({ message }) => message),
      ['edge_fleet\\edge-gateway-x64\\1.3.0 exists, and no region of it has failed.'],
    );
  });

  it('makes other changes again as they were', async () => {
    const tags = { kind: 'setTags', target: gateway, spec: { tags: { team: 'edge' } } } as const;
    assert.deepEqual((await again(tags)).changes, [tags]);
  });

  it('deletes a version that failed once, before it creates it again', async () => {
    const plan = await again({ kind: 'deleteVersion', target: create('1.4.0').target }, create('1.4.0'));
    assert.deepEqual(kindsOf(plan), ['deleteVersion', 'createVersion']);
  });
});

describe('Retry of deletions', () => {
  const codesOf = ({ notices }: Plan): string[] => notices.map(({ severity, code }) => `${severity} ${code}`);
  const gallery = `${group}/providers/Microsoft.Compute/galleries/edge_fleet`;
  const target = versionId(gateway, '1.2.0');
  const deletion = { kind: 'deleteVersion', target } as const;

  it('is refused for a lock that was made since', async () => {
    for (const change of [
      deletion,
      { kind: 'deleteDefinition', target: gateway },
      { kind: 'purgeVersion', target: versionId(gateway, '0.1.0') },
      { kind: 'deleteGalleryChild', target: `${gallery}/applications/agent` },
      { kind: 'deleteManagedImage', target: await anImage() },
    ] as const) {
      const { again, lock } = world();
      const before = await again(change);
      assert.deepEqual(before.changes, [change]);
      assert.ok(!codesOf(before).some(code => code.startsWith('error')), codesOf(before).join());
      lock(group);
      assert.ok(codesOf(await again(change)).includes('error locked'), change.kind);
    }
  });

  async function anImage(): Promise<string> {
    const { items } = await world().services.store.loadManagedImages();
    return items.find(({ id }) => id.startsWith(`${group}/`))?.id ?? assert.fail();
  }

  it('says what needs a version by now', async () => {
    const { again, sample } = world();
    assert.ok(!codesOf(await again(deletion)).includes('warning versionInUse'));
    const set = sample.world.list('Microsoft.Compute/virtualMachineScaleSets')[0] ?? assert.fail();
    const virtualMachineProfile = { storageProfile: { imageReference: { id: target } } };
    sample.world.put({ ...set, id: `${set.id}x`, name: `${set.name}x`, properties: { virtualMachineProfile } });
    sample.advance(10 * 60_000); // Resource Graph lags.
    assert.ok(codesOf(await again(deletion)).includes('warning versionInUse'));
  });

  it('of a gallery takes what is deleted with it for deleted', async () => {
    const { again, sample } = world();
    const child = `${gallery}/applications/agent`;
    sample.world.put({
      ...{ id: child, name: 'agent', type: 'Microsoft.Compute/galleries/applications', location: 'eastus2' },
      properties: { supportedOSType: 'Linux', provisioningState: 'Succeeded' },
    });
    const whole = { kind: 'deleteGallery', target: gallery } as const;
    assert.ok(codesOf(await again(whole)).includes('error otherContentsStay'));
    const both = await again({ kind: 'deleteGalleryChild', target: child }, whole);
    assert.ok(!codesOf(both).includes('error otherContentsStay'));
  });

  it('is not refused because something is gone by now', async () => {
    const { again, sample } = world();
    sample.world.delete(target);
    assert.deepEqual(codesOf(await again(deletion)), []);
  });
});
