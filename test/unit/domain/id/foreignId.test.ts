import assert from 'node:assert/strict';
import { parseForeignId, type ForeignId } from '../../../../src/domain/id/foreignId';
import { foreignName } from '../../../../src/domain/id/foreignName';

const guid = '1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6';

const ids: readonly (readonly [id: string, parsed: ForeignId])[] = [
  ['/SharedGalleries/s-G', { kind: 'shared', gallery: '/SharedGalleries/s-G', names: ['s-G'] }],
  ['/sharedgalleries/s-G//', { kind: 'shared', gallery: '/sharedgalleries/s-G', names: ['s-G'] }],
  ['/CommunityGalleries/c', { kind: 'community', gallery: '/CommunityGalleries/c', names: ['c'] }],
  [' /COMMUNITYGALLERIES/c/IMAGES/i ', { kind: 'community', gallery: '/COMMUNITYGALLERIES/c', names: ['c', 'i'] }],
  [
    '/SharedGalleries/s-G/Images/i/Versions/1.0.0/',
    { kind: 'shared', gallery: '/SharedGalleries/s-G', names: ['s-G', 'i', '1.0.0'] },
  ],
];

describe('IDs of resources shared by others', () => {
  for (const [id, parsed] of ids) {
    it(`parses "${id}"`, () => {
      assert.deepEqual(parseForeignId(id), parsed);
    });
  }

  for (const id of [
    '',
    '/SharedGalleries',
    '/SharedGalleries/',
    '/PrivateGalleries/g',
    'x/SharedGalleries/g',
    '/SharedGalleries/g/images',
    '/SharedGalleries/g/other/i',
    '/SharedGalleries/g/images/i/versions',
    '/SharedGalleries/g/images/i/other/1.0.0',
    '/SharedGalleries/g/images/i/versions/1.0.0/more',
    '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries/g',
  ]) {
    it(`does not take "${id}" for one`, () => {
      assert.equal(parseForeignId(id), undefined);
    });
  }
});

describe('Names of galleries of others', () => {
  const names: readonly (readonly [id: string, known: string, unique: string])[] = [
    [`/CommunityGalleries/harborline-${guid}`, 'harborline', guid],
    [`/CommunityGalleries/two-words-${guid.toUpperCase()}/Images/i`, 'two-words', guid.toUpperCase()],
    [`/SharedGalleries/${guid}-EDGE_FLEET`, 'EDGE_FLEET', guid],
    [`/SharedGalleries/${guid.toUpperCase()}-A-B/Images/i/Versions/1.0.0`, 'A-B', guid.toUpperCase()],
    ['/CommunityGalleries/plain', 'plain', ''],
    ['/SharedGalleries/plain', 'plain', ''],
    [`/CommunityGalleries/${guid}-first`, `${guid}-first`, ''],
    [`/SharedGalleries/last-${guid}`, `last-${guid}`, ''],
    [`/SharedGalleries/x${guid}-G`, `x${guid}-G`, ''],
    [`/CommunityGalleries/c-${guid}0`, `c-${guid}0`, ''],
    [`harborline-${guid}`, 'harborline', guid],
    ['no ID', 'no ID', ''],
  ];
  for (const [id, known, unique] of names) {
    it(`finds "${known}" in "${id}"`, () => {
      assert.deepEqual(foreignName(id), { known, unique });
    });
  }
});
