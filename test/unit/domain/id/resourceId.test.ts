import assert from 'node:assert/strict';
import { definitionIdOf, galleryIdOf, galleryLevelOf } from '../../../../src/domain/id/galleryIds';
import {
  extendedId,
  fullName,
  idKey,
  isExtension,
  isOfLabs,
  isOfProvider,
  isOfType,
  isWithin,
  nameOf,
  parentId,
  parseResourceId,
  resourceGroupOf,
  sameId,
  subscriptionOf,
  withoutProvider,
  type ResourceId,
} from '../../../../src/domain/id/resourceId';
import { sameName } from '../../../../src/domain/id/sameName';
import { targetKindNames, targetKindOf, type TargetKind } from '../../../../src/domain/id/targetKind';
import { labAccountOf } from '../../../../src/domain/labs/owner/labAccountOf';

const group = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg';
const compute = `${group}/providers/Microsoft.Compute`;
const labs = `${group}/providers/Microsoft.LabServices`;
const gallery = `${compute}/galleries/g`;
const definition = `${gallery}/images/i`;
const version = `${definition}/versions/1.0.0`;
const shared = '/SharedGalleries/00000000-0000-0000-0000-000000000001-G';
const community = '/CommunityGalleries/g-00000000-0000-0000-0000-000000000002';
/** Resource names that are also type segments of an ID. */
const odd = `${compute}/galleries/images/images/versions/versions/1.0.0`;

/** An ID, its level in a gallery, its definition, and its gallery. An omitted one equals the ID itself. */
const galleryIds: readonly (readonly [id: string, level?: string, definition?: string, gallery?: string])[] = [
  [gallery, 'gallery'],
  [definition, 'definition', definition, gallery],
  [version, 'version', definition, gallery],
  [`${version}/`, 'version', definition, gallery],
  [version.toUpperCase(), 'version', definition.toUpperCase(), gallery.toUpperCase()],
  [odd, 'version', `${compute}/galleries/images/images/versions`, `${compute}/galleries/images`],
  [shared, 'gallery'],
  [`${shared}/Images/i`, 'definition', `${shared}/Images/i`, shared],
  [`${shared}/Images/i/Versions/1.0.0`, 'version', `${shared}/Images/i`, shared],
  [community, 'gallery'],
  [`${community}/images/i/versions/1.0.0`, 'version', `${community}/images/i`, community],
  [`${gallery}/applications/a/versions/1.0.0`],
  [`${definition}/versions`],
  [`${version}/providers/Microsoft.Authorization/roleAssignments/r`],
  [`${compute}/images/versions`],
  [`${labs}/labPlans/p/images/i`],
  [`${labs}/labaccounts/a/sharedgalleries/g`],
  [group],
  ['/SharedGalleries/'],
  ['/images/i/versions/1.0.0'],
  ['1.0.0'],
  [''],
];

describe('Gallery resource IDs', () => {
  for (const [id, level, definitionId = id, galleryId = id] of galleryIds) {
    it(
      level === undefined ? `does not take "${id}" for a gallery resource` : `recognizes "${id}" as a ${level}`,
      () => {
        assert.equal(galleryLevelOf(id), level);
        assert.equal(definitionIdOf(id), definitionId);
        assert.equal(galleryIdOf(id), galleryId);
      },
    );
  }
});

describe('Resource types and parents', () => {
  it('compares resource types in any case, and gives an extension resource its own type', () => {
    const assignment = `${gallery}/providers/Microsoft.Authorization/roleAssignments/r`;
    assert.equal(isOfType(`${compute}/SNAPSHOTS/s`, 'microsoft.compute/snapshots'), true);
    assert.equal(isOfType(`${compute}/disks/snapshots`, 'Microsoft.Compute/snapshots'), false);
    assert.equal(isOfType(assignment, 'Microsoft.Authorization/roleAssignments'), true);
    assert.equal(isOfType(assignment, 'Microsoft.Compute/galleries'), false);
    assert.deepEqual([assignment, gallery, group].map(isExtension), [true, false, false]);
  });

  it('compares resource providers in any case', () => {
    assert.equal(isOfProvider(`${group}/providers/microsoft.network/virtualNetworks/v`, 'Microsoft.Network'), true);
    assert.equal(isOfProvider(`${compute}/images/Microsoft.Network`, 'Microsoft.Network'), false);
    assert.equal(isOfProvider('/providers/Microsoft.Management/managementGroups/m', 'Microsoft.Management'), true);
    assert.deepEqual([`${labs.toLowerCase()}/labs/l`, labs, gallery].map(isOfLabs), [true, false, false]);
  });

  it('finds the classic lab account that contains a resource at any depth', () => {
    const account = `${labs}/labaccounts/a`;
    const lab = `${account}/labs/l`;
    assert.deepEqual(
      [account, lab, `${lab}/environmentSettings/e`, `${labs}/labPlans/p/images/i`, 'labaccounts/a/labs/l'].map(
        labAccountOf,
      ),
      [undefined, account, account, undefined, undefined],
    );
  });

  it('determines the kind of command target that an ID refers to', () => {
    const ids = [
      odd,
      `${shared}/Images/i`,
      `${labs}/LABACCOUNTS/a/sharedimages/i`,
      '/SharedGalleries/g/other/i',
      group,
    ];
    assert.deepEqual(ids.map(targetKindOf), ['version', 'foreign', 'labImage', undefined, undefined]);
  });
});

describe('Parsed resource IDs', () => {
  const subscriptionId = '00000000-0000-0000-0000-000000000001';
  const inGroup = { subscriptionId, resourceGroup: 'rg' };
  const lock = { type: 'Microsoft.Authorization/locks', names: ['l'] };
  const parsed: readonly (readonly [id: string, parsed: ResourceId])[] = [
    [group, { ...inGroup, type: 'Microsoft.Resources/resourceGroups', names: ['rg'] }],
    [`  ${group}/ `, { ...inGroup, type: 'Microsoft.Resources/resourceGroups', names: ['rg'] }],
    [version, { ...inGroup, type: 'Microsoft.Compute/galleries/images/versions', names: ['g', 'i', '1.0.0'] }],
    [`${gallery}/`, { ...inGroup, type: 'Microsoft.Compute/galleries', names: ['g'] }],
    [`${gallery}/providers/Microsoft.Authorization/locks/l`, { ...inGroup, ...lock }],
    [`${gallery}/PROVIDERS/Microsoft.Authorization/locks/l`, { ...inGroup, ...lock }],
    [`/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/locks/l`, { subscriptionId, ...lock }],
  ];
  for (const [id, parts] of parsed) {
    it(`are the parts of "${id}"`, () => {
      assert.deepEqual(parseResourceId(id), parts);
    });
  }

  for (const id of [
    '',
    'g',
    shared,
    `x${gallery}`,
    `/subscriptions/${subscriptionId}`,
    `/subscriptions/${subscriptionId}/providers/Microsoft.Compute`,
    '/subscriptions//resourceGroups/rg',
    `${group}/other/g`,
    compute,
    `${compute}/galleries`,
    `${compute}/galleries//images/i`,
    `${gallery}/providers`,
    `${gallery}/providers/Microsoft.Authorization`,
  ]) {
    it(`are undefined for "${id}"`, () => {
      assert.equal(parseResourceId(id), undefined);
    });
  }

  const parents: readonly (readonly [id: string, parent: string | undefined])[] = [
    [version, definition],
    [`${definition}/`, gallery],
    [gallery, group],
    [group, undefined],
    [`${gallery}/providers/Microsoft.Authorization/locks/l`, gallery],
    ['/subscriptions/s/providers/Microsoft.Authorization/locks/l', '/subscriptions/s'],
    [`${shared}/Images/i/Versions/1.0.0//`, `${shared}/Images/i`],
    [`${shared}/Images/i`, shared],
    [shared, undefined],
    ['no ID', undefined],
  ];
  for (const [id, parent] of parents) {
    it(`lead from "${id}" to ${parent === undefined ? 'no parent' : `its parent "${parent}"`}`, () => {
      assert.equal(parentId(id), parent);
    });
  }

  it('are written as the names of all levels', () => {
    assert.deepEqual([version, gallery, group, `${shared}/Images/i`, 'no ID'].map(fullName), [
      'g\\i\\1.0.0',
      'g',
      'rg',
      '00000000-0000-0000-0000-000000000001-G\\i',
      'no ID',
    ]);
  });

  it('are compared in any case, with or without a slash at the end', () => {
    assert.equal(idKey(`${gallery.toUpperCase()}//`), gallery.toLowerCase());
    assert.equal(sameId(gallery, `${gallery.toUpperCase()}/`), true);
    assert.equal(sameId(gallery, definition), false);
    assert.equal(isWithin(gallery, gallery), true);
    assert.equal(isWithin(version.toUpperCase(), `${gallery}/`), true);
    assert.equal(isWithin(gallery, definition), false);
    assert.equal(isWithin(`${gallery}2`, gallery), false);
  });

  it('have a subscription and a resource group, or none', () => {
    const places = (id: string): readonly string[] => [subscriptionOf(id), resourceGroupOf(id)];
    assert.deepEqual(places(version.toUpperCase()), [subscriptionId, 'RG']);
    assert.deepEqual(places('/subscriptions/s/providers/Microsoft.Compute/x/y'), ['s', '']);
    assert.deepEqual(places(shared), ['', '']);
    assert.deepEqual(places('x/subscriptions/s'), ['', '']);
  });

  it('have no type where they are none', () => {
    assert.equal(isOfType('', 'Microsoft.Compute/galleries'), false);
    assert.equal(isOfType(shared, 'Microsoft.Compute/galleries'), false);
  });

  it('are cut to the scope of a provider or the resource that is extended', () => {
    assert.equal(withoutProvider(compute), group);
    assert.equal(withoutProvider(`${group}/PROVIDERS/Microsoft.Compute/`), group);
    assert.equal(withoutProvider(gallery), gallery);
    assert.equal(extendedId(`${gallery}/providers/Microsoft.Authorization/locks/l`), gallery);
    assert.equal(extendedId(`${group}/PROVIDERS/Microsoft.Authorization/locks/l`), group);
    assert.equal(extendedId(group), group);
  });
});

describe('Kinds of command targets', () => {
  const kinds: readonly (readonly [id: string, kind: TargetKind])[] = [
    [gallery, 'gallery'],
    [definition.toUpperCase(), 'definition'],
    [version, 'version'],
    [`${compute}/images/i`, 'managedImage'],
    [`${compute}/virtualMachines/v`, 'virtualMachine'],
    [community, 'foreign'],
    [`${labs}/labPlans/p`, 'labPlan'],
    [`${labs}/labPlans/p/images/i`, 'labImage'],
    [`${labs}/labs/l`, 'lab'],
    [`${labs}/labaccounts/a`, 'labAccount'],
    [`${labs}/labaccounts/a/labs/l`, 'lab'],
    [`${labs}/labaccounts/a/sharedgalleries/g`, 'attachedGallery'],
  ];
  for (const [id, kind] of kinds) {
    it(`include ${kind}, by the ID ${id}`, () => {
      assert.equal(targetKindOf(id), kind);
    });
  }

  it('are named in a list', () => {
    assert.equal(
      targetKindNames(['gallery', 'definition', 'version']),
      'galleries, image definitions, and image versions',
    );
    assert.equal(targetKindNames(['lab', 'labPlan'], 'disjunction'), 'labs or lab plans');
    assert.equal(targetKindNames(['foreign']), 'images shared by others');
    const others = ['managedImage', 'virtualMachine', 'labAccount', 'labImage', 'attachedGallery'] as const;
    assert.equal(
      targetKindNames(others),
      'managed images, virtual machines, classic lab accounts, lab plan images, and attached galleries',
    );
  });
});

describe('nameOf and sameName', () => {
  it('takes the last segment of an ID as its name, and compares names in any case', () => {
    assert.deepEqual([version, `${gallery}//`, 'g', ''].map(nameOf), ['1.0.0', 'g', 'g', '']);
    assert.equal(sameName('Golden_Images', 'golden_images'), true);
    assert.equal(sameName('golden-images', 'golden_images'), false);
  });
});
