import assert from 'node:assert/strict';
import { definitionIdOf, galleryIdOf, galleryLevelOf } from '../../../../src/domain/id/galleryIds';
import { isExtension, isOfLabs, isOfProvider, isOfType, nameOf } from '../../../../src/domain/id/resourceId';
import { sameName } from '../../../../src/domain/id/sameName';
import { targetKindOf } from '../../../../src/domain/id/targetKind';
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

describe('nameOf and sameName', () => {
  it('takes the last segment of an ID as its name, and compares names in any case', () => {
    assert.deepEqual([version, `${gallery}//`, 'g', ''].map(nameOf), ['1.0.0', 'g', 'g', '']);
    assert.equal(sameName('Golden_Images', 'golden_images'), true);
    assert.equal(sameName('golden-images', 'golden_images'), false);
  });
});
