import assert from 'node:assert/strict';
import { updateGallery, type GalleryOptions } from '../../../../src/domain/gallery/updateGallery';
import { gallery, resourceGroup } from '../cloneWorld';

type Gallery = Parameters<typeof gallery>[0];

const identity = (name: string): string =>
  `${resourceGroup}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;
const [one, two] = [identity('one'), identity('two')];
const sent = (before: Gallery, wanted: GalleryOptions): unknown => {
  const [change] = updateGallery(gallery(before), wanted).changes;
  return change && 'spec' in change ? change.spec : undefined;
};

describe('updateGallery', () => {
  const rows: readonly (readonly [before: Gallery, wanted: GalleryOptions, sent: unknown])[] = [
    [{}, {}, undefined],
    [{ description: 'a' }, { description: 'a', softDelete: false }, undefined],
    [{ description: 'a' }, { description: '' }, { description: '' }],
    [{}, { description: 'a' }, { description: 'a' }],
    [{}, { softDelete: true }, { softDelete: true }],
    [{ softDelete: undefined }, { softDelete: false }, { softDelete: false }],
    [{ systemIdentity: true }, { systemIdentity: true }, undefined],
    [{}, { systemIdentity: false, userIdentities: [] }, undefined],
    [{ userIdentities: [one] }, { userIdentities: [] }, { identity: { system: false, users: [], gone: [one] } }],
    [{ userIdentities: [one] }, { systemIdentity: true }, { identity: { system: true, users: [one], gone: [] } }],
    [{}, { userIdentities: [two] }, { identity: { system: false, users: [two], gone: [] } }],
  ];
  for (const [before, wanted, expected] of rows) {
    it(`sends ${JSON.stringify(expected ?? 'nothing')} for ${JSON.stringify(wanted)} of ${JSON.stringify(before)}`, () => {
      assert.deepEqual(sent(before, wanted), expected);
    });
  }

  it('repeats what else Azure has in what is replaced, and nothing more', () => {
    const other = {
      identity: { delegated: 1, userAssignedIdentities: { [one]: { note: 1 }, [two]: { note: 2 } } },
      properties: { softDeletePolicy: { retentionInDays: 7 }, new: true },
    };
    const before = { other, userIdentities: [one, two], systemIdentity: true } as const;
    assert.deepEqual(sent(before, { description: 'a' }), { description: 'a' });
    assert.deepEqual(sent(before, { softDelete: true }), {
      softDelete: true,
      other: { properties: { softDeletePolicy: { retentionInDays: 7 } } },
    });
    assert.deepEqual(sent(before, { userIdentities: [two] }), {
      identity: { system: true, users: [two], gone: [one] },
      other: { identity: { delegated: 1, userAssignedIdentities: { [two]: { note: 2 } } } },
    });
    const plain = { ...before, other: { identity: { userAssignedIdentities: { [one]: { note: 1 } } } } };
    assert.deepEqual(sent(plain, { userIdentities: [two] }), { identity: { system: true, users: [two], gone: [one] } });
    const delegated = { ...before, other: { identity: { delegated: 1 } } };
    assert.deepEqual(sent(delegated, { userIdentities: [], softDelete: true }), {
      softDelete: true,
      identity: { system: true, users: [], gone: [one, two] },
      other: { identity: { delegated: 1 } },
    });
  });

  it('says what it does, and warns about the system-assigned identity only if it goes', () => {
    const plan = (before: Gallery, wanted: GalleryOptions) => updateGallery(gallery(before), wanted);
    const codes = (before: Gallery, wanted: GalleryOptions) => plan(before, wanted).notices.map(({ code }) => code);
    assert.equal(plan({}, { description: 'a' }).title, 'Edit gallery golden');
    assert.deepEqual(codes({ systemIdentity: true }, { userIdentities: [one] }), []);
    assert.deepEqual(codes({ systemIdentity: true }, { systemIdentity: false }), ['identityGoes']);
    assert.deepEqual(codes({}, { softDelete: true }), ['softDeletePreview']);
    assert.deepEqual(codes({ softDelete: true }, { softDelete: false }), []);
    assert.deepEqual(codes({}, { softDelete: false }), ['nothingToChange']);
    assert.deepEqual(codes({ provisioningState: 'Deleting' }, { description: 'a' }), ['galleryBeingDeleted']);
    assert.equal(plan({}, {}).notices[0]?.message, 'golden already has these settings.');
  });
});
