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
/** Names that are also words of an id. */
const odd = `${compute}/galleries/images/images/versions/versions/1.0.0`;

/** An id, what it names in a gallery, its definition and its gallery: the id itself where none are told. */
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

describe('an id in a gallery', () => {
  for (const [id, level, definitionId = id, galleryId = id] of galleryIds) {
    it(`"${id}" names ${level ?? 'nothing in one'}`, () => {
      assert.equal(galleryLevelOf(id), level);
      assert.equal(definitionIdOf(id), definitionId);
      assert.equal(galleryIdOf(id), galleryId);
    });
  }
});

describe('what an id is of', () => {
  it('tells its type in any case, and of an extension its own', () => {
    const assignment = `${gallery}/providers/Microsoft.Authorization/roleAssignments/r`;
    assert.equal(isOfType(`${compute}/SNAPSHOTS/s`, 'microsoft.compute/snapshots'), true);
    assert.equal(isOfType(`${compute}/disks/snapshots`, 'Microsoft.Compute/snapshots'), false);
    assert.equal(isOfType(assignment, 'Microsoft.Authorization/roleAssignments'), true);
    assert.equal(isOfType(assignment, 'Microsoft.Compute/galleries'), false);
    assert.deepEqual([assignment, gallery, group].map(isExtension), [true, false, false]);
  });

  it('tells its provider in any case', () => {
    assert.equal(isOfProvider(`${group}/providers/microsoft.network/virtualNetworks/v`, 'Microsoft.Network'), true);
    assert.equal(isOfProvider(`${compute}/images/Microsoft.Network`, 'Microsoft.Network'), false);
    assert.equal(isOfProvider('/providers/Microsoft.Management/managementGroups/m', 'Microsoft.Management'), true);
    assert.deepEqual([`${labs.toLowerCase()}/labs/l`, labs, gallery].map(isOfLabs), [true, false, false]);
  });

  it('finds the lab account it lies in, however deep', () => {
    const account = `${labs}/labaccounts/a`;
    const lab = `${account}/labs/l`;
    assert.deepEqual(
      [account, lab, `${lab}/environmentSettings/e`, `${labs}/labPlans/p/images/i`, 'labaccounts/a/labs/l'].map(
        labAccountOf,
      ),
      [undefined, account, account, undefined, undefined],
    );
  });

  it('tells what commands can work on it', () => {
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

describe('names', () => {
  it('are the last part of an id, and the same in any case', () => {
    assert.deepEqual([version, `${gallery}//`, 'g', ''].map(nameOf), ['1.0.0', 'g', 'g', '']);
    assert.equal(sameName('Golden_Images', 'golden_images'), true);
    assert.equal(sameName('golden-images', 'golden_images'), false);
  });
});
