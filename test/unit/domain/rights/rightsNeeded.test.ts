import assert from 'node:assert/strict';
import { parentId, resourceGroupId } from '../../../../src/domain/id/resourceId';
import type { Change } from '../../../../src/domain/plan/plan';
import type { SourceSpec } from '../../../../src/domain/plan/sourceSpec';
import { missingRightsFor } from '../../../../src/domain/rights/missingRightsFor';
import { rightsNeeded } from '../../../../src/domain/rights/rightsNeeded';
import { roleGrants } from '../../../../src/domain/rights/roleGrants';
import { withRightsNotices } from '../../../../src/domain/rights/withRightsNotices';
import { createVersions } from '../../../../src/domain/version/createVersions';
import { everyKind } from '../../../support/everyKind';
import {
  clone,
  definitionPath,
  galleryPath,
  imagePath,
  newDefinition,
  newGallery,
  resourceGroup,
  subscription,
} from '../cloneWorld';

const write = {
  group: 'Microsoft.Resources/subscriptions/resourceGroups/write',
  gallery: 'Microsoft.Compute/galleries/write',
  definition: 'Microsoft.Compute/galleries/images/write',
  version: 'Microsoft.Compute/galleries/images/versions/write',
};
const readImage = { action: 'Microsoft.Compute/images/read', scope: imagePath };
const inSubscription = `/subscriptions/${subscription}`;

function neededFor({ choices, facts }: ReturnType<typeof clone>) {
  return rightsNeeded(createVersions(choices, facts).changes);
}

describe('rightsNeeded', () => {
  it('checks rights for a version on its definition, where a role may be assigned', () => {
    assert.deepEqual(neededFor(clone()), [{ action: write.version, scope: definitionPath }, readImage]);
  });

  it('checks rights on the nearest existing parent if the plan creates the parents', () => {
    assert.deepEqual(neededFor(clone({ definition: newDefinition() })), [
      { action: write.definition, scope: galleryPath },
      { action: write.version, scope: galleryPath },
      readImage,
    ]);
    const scope = resourceGroupId(subscription, 'rg');
    assert.deepEqual(neededFor(clone(newGallery('fresh'))), [
      { action: write.gallery, scope },
      { action: write.definition, scope },
      { action: write.version, scope },
      readImage,
    ]);
    assert.deepEqual(neededFor(clone(newGallery('fresh', {}, 'rg-new'))), [
      { action: write.group, scope: inSubscription },
      { action: write.gallery, scope: inSubscription },
      { action: write.definition, scope: inSubscription },
      { action: write.version, scope: inSubscription },
      readImage,
    ]);
  });

  it('checks rights on a resource itself if the plan deletes and recreates it', () => {
    const { createGallery, deleteGallery } = everyKind;
    const gallery = createGallery.target;
    const scopes = rightsNeeded([deleteGallery, createGallery]).map(({ scope }) => scope);
    assert.deepEqual(scopes.slice(0, 2), [gallery, gallery]);
  });

  it('checks rights for a machine in a new group on the subscription and on its subnet', () => {
    const { createVirtualMachine: machine, createResourceGroup } = everyKind;
    const subnetId = `${resourceGroup}/providers/Microsoft.Network/virtualNetworks/v/subnets/s`;
    const joined = { ...machine, spec: { ...machine.spec, network: { subnetId } } };
    const group = parentId(machine.target) ?? '';
    const above = group.slice(0, group.indexOf('/resourceGroups/'));
    const needed = rightsNeeded([{ ...createResourceGroup, target: group }, joined]);
    const scopeOf = (part: string) => needed.find(({ action }) => action.includes(part))?.scope;
    for (const part of ['resourceGroups', 'deployments', 'virtualMachines', 'networkInterfaces/join']) {
      assert.equal(scopeOf(part), above, part);
    }
    assert.equal(scopeOf('subnets/join'), subnetId);
  });

  it('lists each right once, however many changes need it', () => {
    const { createVersion } = everyKind;
    const second = { ...createVersion, target: createVersion.target.replace('1.0.0', '1.0.1') };
    assert.deepEqual(rightsNeeded([createVersion, second]), rightsNeeded([createVersion]));
  });

  it('requires a permission that one change requires and another only advises', () => {
    const { attachGallery, grantRole } = everyKind;
    const right = 'Microsoft.Authorization/roleAssignments/write';
    const advisory = (...changes: readonly Change[]) =>
      rightsNeeded(changes).flatMap(one => (one.action === right ? [one.advisory === true] : []));
    assert.deepEqual(advisory(attachGallery), [true]);
    assert.deepEqual(advisory(grantRole, attachGallery), [false]);
    assert.deepEqual(advisory(attachGallery, grantRole), [false]);
  });

  it('checks the right to tag a version on its definition, where a role may be assigned', () => {
    const { setTags } = everyKind;
    const needed = rightsNeeded([{ ...setTags, target: `${definitionPath}/versions/1.0.0` }]);
    assert.deepEqual(needed, [{ action: write.version, scope: definitionPath }]);
  });

  it('needs no right on what is not the ID of a resource, and only reads it if it is one', () => {
    const { createVersion, updateVersion, createGallery } = everyKind;
    const regions = [{ name: 'eastus', replicaCount: 1, storageAccountType: 'Standard_LRS', encryption: 'odd' }];
    const odd = { ...updateVersion, spec: { encryptionSets: ['odd'], addRegions: regions } };
    assert.deepEqual(
      rightsNeeded([odd]).map(({ action }) => action),
      [write.version],
    );
    const actionsFrom = (source: SourceSpec) =>
      rightsNeeded([{ ...createVersion, spec: { ...createVersion.spec, source } }])
        .slice(1)
        .map(({ action, scope }) => [action, scope]);
    const disk = `${resourceGroup}/providers/Microsoft.Compute/disks/d`;
    assert.deepEqual(actionsFrom({ kind: 'version', id: '/SharedGalleries/x/Images/y/Versions/1.0.0' }), []);
    assert.deepEqual(actionsFrom({ kind: 'disks', osDisk: { id: 'odd' }, dataDisks: [{ lun: 0, id: disk }] }), [
      ['Microsoft.Compute/disks/write', disk],
    ]);
    const users = { ...createGallery, spec: { location: 'eastus', userIdentities: ['odd'] } };
    assert.deepEqual(
      rightsNeeded([users]).map(({ action }) => action),
      [write.gallery],
    );
  });

  it('checks rights on a gallery that one plan creates and another resource that only looks like it', () => {
    const { createGallery, createDefinition } = everyKind;
    const near = { ...createDefinition, target: `${createGallery.target}-2/images/x` };
    assert.deepEqual(
      rightsNeeded([createGallery, near])
        .map(({ scope }) => scope)
        .at(-1),
      parentId(near.target),
    );
  });
});

describe('missingRightsFor', () => {
  const { createVersion, deleteManagedImage } = everyKind;

  it('has those of the missing rights that the changes need, in any case', () => {
    const needed = rightsNeeded([createVersion]);
    const upper = needed.map(({ action, scope }) => ({ action: action.toUpperCase(), scope: scope.toUpperCase() }));
    assert.deepEqual(missingRightsFor([createVersion], upper), needed);
    assert.deepEqual(missingRightsFor([deleteManagedImage], needed), []);
    assert.deepEqual(missingRightsFor([createVersion], []), []);
    assert.deepEqual(missingRightsFor([createVersion], undefined), []);
  });

  it('is said with the scope, after the other notices', () => {
    const plan = { kind: 'editRegions', title: 'x', changes: [], notices: [] } as const;
    const warning = { severity: 'warning', code: 'x', message: 'x' } as const;
    const scope = `${resourceGroup}/providers/Microsoft.Compute/galleries/golden`;
    const lacking = [{ action: write.gallery, scope }];
    assert.deepEqual(withRightsNotices({ ...plan, notices: [warning] }, lacking).notices, [
      {
        severity: 'error',
        code: 'rightMissing',
        message: "You don't have permission Microsoft.Compute/galleries/write on golden.",
        fix: 'Ask an owner of golden for a role that includes it, such as Compute Gallery Artifacts Publisher.',
        target: scope,
      },
      warning,
    ]);
    assert.deepEqual(withRightsNotices(plan, undefined).notices, [
      {
        severity: 'info',
        code: 'rightsNotChecked',
        message: "Couldn't check whether you have the permissions for this.",
      },
    ]);
    assert.deepEqual(withRightsNotices(plan, []), plan);
  });
});

describe('roleGrants', () => {
  for (const [actions, notActions, action, granted] of [
    [['*/read'], [], 'Microsoft.Compute/images/read', true],
    [['*/read'], [], 'Microsoft.Compute/images/reads', false],
    [['Microsoft.Compute/*'], [], 'microsoft.compute/images/write', true],
    [['Microsoft.Compute/*/read'], [], 'Microsoft.Compute/galleries/images/read', true],
    [['Microsoft.Compute/images'], [], 'Microsoft_Compute/images', false],
    [['Microsoft.Compute/images'], [], 'x/Microsoft.Compute/images', false],
    [['a/read', 'b/read'], [], 'b/read', true],
    [['*'], ['*/write', '*/share/action'], 'a/share/action', false],
    [['*'], ['*/write'], 'a/read', true],
    [[], [], 'a/read', false],
  ] as const)
    it(`knows whether ${actions.join() || 'nothing'} without ${notActions.join() || 'exceptions'} grants ${action}`, () => {
      assert.equal(roleGrants({ actions, notActions }, action), granted);
    });

  it('needs no exceptions', () => assert.equal(roleGrants({ actions: ['*'] }, 'a/read'), true));
});
