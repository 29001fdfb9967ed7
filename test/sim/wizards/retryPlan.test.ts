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

async function again(...changes: Plan['changes']): Promise<Plan> {
  const { services } = sampleServices();
  return retryPlan({ kind: 'cloneManagedImage', title: 'Clone', changes, notices: [] }, changes, services);
}

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
});
