import assert from 'node:assert/strict';
import type { Plan } from '../../../src/domain/plan/plan';
import { azureCli } from '../../../src/export/azureCli/azureCli';
import type { SampleAzure } from '../../../src/simulator/entry';
import { labApps, principalOf } from '../../../src/simulator/labs/principals';
import type { StoredResource } from '../../../src/simulator/world/storedResource';
import { triesAll } from '../../support/triesAll';
import { gallery } from '../labs/labDriver';
import { labChanges } from './labChanges';
import { useTwoAzures } from './useTwoAzures';

const password = 'a"b\\c $d';
const academy = '9b47d3e0-61fa-4f2c-8d05-c3a9e17b4f68';

describe('Azure CLI export of lab changes against Sample Azure', () => {
  const azures = useTwoAzures('role', moveToFirstTenant);

  /** In an order in which each change is possible. */
  const order = [
    ...labChanges.registerProvider,
    ...labChanges.grantRole,
    ...labChanges.detachGallery.slice(1),
    ...labChanges.attachGallery,
    ...labChanges.detachGallery.slice(0, 1),
    ...labChanges.setLabImage,
    ...labChanges.saveLabImage,
    ...labChanges.createLab,
    ...labChanges.publishLab,
  ];

  it('covers every lab change', () => {
    assert.deepEqual(new Set(order), new Set(Object.values(labChanges).flat()));
  });

  for (const change of triesAll ? order : order.slice(0, 2)) {
    it(`has the same effect as Run: ${change.kind} of ${change.target.split('/').slice(-3).join('/')}`, async () => {
      const plan: Plan = { kind: 'editRegions', title: 'Test', notices: [], changes: [change] };
      const { byScript, byRun, make } = azures();
      await make(plan, password);
      assert.deepEqual(shown(byScript), shown(byRun), azureCli(plan));
    });
  }
});

/** The sign-in of az here knows only one tenant, and Lab Services is a different principal in another tenant. */
function moveToFirstTenant({ world, tenants }: SampleAzure): void {
  const tenantId = tenants[0]?.id ?? '';
  world.subscriptions = world.subscriptions.map(one => (one.id === academy ? { ...one, tenantId } : one));
  for (const one of world.list('Microsoft.Authorization/roleAssignments', gallery)) {
    world.put({ ...one, properties: { ...one.properties, principalId: principalOf(labApps.plans, tenantId) } });
  }
}

/** All of Lab Services and of the gallery, without what differs between two creations. */
function shown({ world }: SampleAzure): unknown {
  const types = [
    'Microsoft.LabServices/labPlans',
    'Microsoft.LabServices/labPlans/images',
    'Microsoft.LabServices/labs',
    'Microsoft.LabServices/labaccounts/sharedgalleries',
    'Microsoft.LabServices/labaccounts/sharedimages',
    'Microsoft.LabServices/labaccounts/labs',
    'Microsoft.LabServices/labaccounts/labs/environmentsettings',
    'Microsoft.Compute/galleries/images',
    'Microsoft.Compute/galleries/images/versions',
  ];
  const roles = world.list('Microsoft.Authorization/roleAssignments', gallery).map(({ properties }) => properties);
  return {
    resources: types
      .flatMap(type => world.list(type, `/subscriptions/${academy}`))
      // It is being published when Sample Azure starts.
      .filter(({ name }) => name !== 'windows-admin')
      .map(plain),
    roles: roles
      .map(({ principalId, roleDefinitionId }) => `${String(principalId)} ${String(roleDefinitionId)}`)
      .sort(),
    registrations: Object.keys(world.registrations).sort(),
  };
}

function plain({ id, properties }: StoredResource): unknown {
  const text = JSON.stringify(properties);
  return [id.toLowerCase(), text.replaceAll(/"\d{4}-\d\d-\d\dT[^"]*"/g, '"a moment"')];
}
