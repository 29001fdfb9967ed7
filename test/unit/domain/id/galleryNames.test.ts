import assert from 'node:assert/strict';
import { aliasesOf, namesOf, ownIdOf } from '../../../../src/domain/id/galleryNames';

const subscription = '1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6';
const own = `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.Compute/galleries/edge_fleet`;
const definition = `${own}/images/gateway`;
const version = `${definition}/versions/1.2.0`;
const shared = `/SharedGalleries/${subscription}-EDGE_FLEET`;
const names = namesOf(version, ['edge-0', 'edge-1']);

describe('Names by which others refer to a gallery', () => {
  it('are its unique name and its public names, for whatever is in it', () => {
    const others = [shared, '/CommunityGalleries/edge-0', '/CommunityGalleries/edge-1'];
    for (const id of [own, definition, version]) assert.deepEqual(namesOf(id, ['edge-0', 'edge-1']), { own, others });
    assert.deepEqual(namesOf(own, []), { own, others: [shared] });
  });

  it('give everything in it further IDs', () => {
    assert.deepEqual(aliasesOf(version, names), [
      version,
      `${shared}/images/gateway/versions/1.2.0`,
      '/CommunityGalleries/edge-0/images/gateway/versions/1.2.0',
      '/CommunityGalleries/edge-1/images/gateway/versions/1.2.0',
    ]);
    assert.deepEqual(aliasesOf(own, namesOf(own, [])), [own, shared]);
  });

  const references: readonly (readonly [reference: string, id: string | undefined])[] = [
    [own, own],
    [`${own.toUpperCase()}//`, own],
    [shared, own],
    ['/communitygalleries/EDGE-1', own],
    [definition, definition],
    [`${shared}/Images/gateway/`, definition],
    [version, version],
    ['/CommunityGalleries/edge-0/Images/gateway/Versions/1.2.0', version],
    [`${definition}/version/1.2.0`, version],
    [`${definition}/versions/Latest`, definition],
    [`${definition}/versions/latest2`, `${definition}/versions/latest2`],
    [`${definition}/versions/my-latest`, `${definition}/versions/my-latest`],
    [`${own}2`, undefined],
    [`${own}/images`, undefined],
    [`${own}/applications/agent`, undefined],
    [`${own}/applications/agent/images/gateway`, undefined],
    [`${version}/more`, undefined],
    ['/CommunityGalleries/edge-2', undefined],
    ['', undefined],
  ];
  for (const [reference, id] of references) {
    it(`lead from "${reference}" to ${id === undefined ? 'nothing here' : id.slice(own.length) || 'the gallery'}`, () => {
      assert.equal(ownIdOf(reference, names), id);
    });
  }
});
