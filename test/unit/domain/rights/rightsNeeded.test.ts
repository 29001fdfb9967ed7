import assert from 'node:assert/strict';
import { parentId, resourceGroupId } from '../../../../src/domain/id/resourceId';
import type { Change } from '../../../../src/domain/plan/plan';
import { rightsNeeded } from '../../../../src/domain/rights/rightsNeeded';
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
});
