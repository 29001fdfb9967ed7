import assert from 'node:assert/strict';
import type { SoftDeletedVersion } from '../../../../src/domain/version/softDeletedVersion';
import type { GallerySharing } from '../../../../src/domain/gallery/gallerySharing';
import type { Plan, SharingDelta } from '../../../../src/domain/plan/plan';
import { deleteResources } from '../../../../src/domain/deletion/deleteResources';
import { replaceFailedVersion } from '../../../../src/domain/version/replaceFailedVersion';
import { daysLeft, purgeVersions, restoreVersions } from '../../../../src/domain/version/restoreVersions';
import { shareGallery } from '../../../../src/domain/gallery/shareGallery';
import { idKey } from '../../../../src/domain/id/resourceId';
import { definition, gallery, galleryPath, imageId, now, region, subscription, user, version } from '../cloneWorld';

const codes = (plan: Plan): string[] => plan.notices.map(one => one.code);
const steps = (plan: Plan): string[] =>
  plan.changes.map(({ kind, target }) => `${kind} ${target.split('/').at(-1) ?? ''}`);
const one = version('1.0.0');
const two = version('1.1.0');
const kept: SoftDeletedVersion = { id: version('0.9.0').id, name: '0.9.0', location: 'West Europe' };
const known = { now, users: [], siblings: [one, two] };
const softDelete = new Set([idKey(galleryPath)]);
const full = { gallery: gallery(), definitions: [{ definition: definition(), versions: [one, two] }] };

describe('deleting', () => {
  it('goes from the bottom up', () => {
    const plan = deleteResources({ galleries: [full] }, known);
    assert.deepEqual(steps(plan), [
      'deleteVersion 1.0.0',
      'deleteVersion 1.1.0',
      'deleteDefinition ubuntu',
      'deleteGallery golden',
    ]);
    assert.deepEqual(codes(plan), ['cannotBeUndone']);
    assert.equal(plan.title, 'Delete golden');
  });

  it('takes a community gallery back first, and passes soft delete by', () => {
    const shared = { ...full, gallery: gallery({ permissions: 'Community', softDelete: true }), softDeleted: [kept] };
    const plan = deleteResources({ galleries: [shared] }, { ...known, softDelete });
    assert.deepEqual(steps(plan), [
      'shareGallery golden',
      'updateGallery golden',
      'deleteVersion 1.0.0',
      'deleteVersion 1.1.0',
      'purgeVersion 0.9.0',
      'deleteDefinition ubuntu',
      'deleteGallery golden',
    ]);
    assert.deepEqual(codes(plan), ['communityIsTakenBack', 'cannotBeUndone', 'softDeletePassedBy']);
  });

  it('of a definition removes for good what soft delete would keep in it', () => {
    const plan = deleteResources(
      { definitions: [{ definition: definition(), versions: [one], softDeleted: [kept] }] },
      { ...known, softDelete },
    );
    assert.deepEqual(steps(plan), [
      'deleteVersion 1.0.0',
      'purgeVersion 0.9.0',
      'purgeVersion 1.0.0',
      'deleteDefinition ubuntu',
    ]);
  });

  it('of versions alone leaves them to soft delete', () => {
    const plan = deleteResources({ versions: [one] }, { ...known, softDelete });
    assert.deepEqual([steps(plan), codes(plan)], [['deleteVersion 1.0.0'], ['canBeRestored']]);
  });

  it('is refused where a version is kept until its end of life, or what is inside is not known', () => {
    const locked = version('1.0.0', { blockDeletionBeforeEndOfLife: true, endOfLifeDate: '2030-01-31T00:00:00Z' });
    assert.deepEqual(codes(deleteResources({ versions: [locked] }, known)), ['deletionBlocked', 'cannotBeUndone']);
    const past = { ...locked, endOfLifeDate: '2020-01-31T00:00:00Z' };
    assert.deepEqual(codes(deleteResources({ versions: [past] }, known)), ['cannotBeUndone']);
    assert.deepEqual(codes(deleteResources({ galleries: [{ gallery: gallery() }] }, known)), [
      'contentsUnknown',
      'cannotBeUndone',
    ]);
    assert.deepEqual(codes(deleteResources({ definitions: [{ definition: definition() }] }, known)), [
      'contentsUnknown',
      'cannotBeUndone',
    ]);
    assert.deepEqual(codes(deleteResources({}, known)), ['nothingToDelete']);
  });

  it('says who would miss a version, and who only came from it', () => {
    const users = [user('scaleSet', one.id), user('virtualMachine', one.id)];
    const plan = deleteResources({ versions: [one] }, { ...known, users });
    assert.deepEqual(codes(plan), ['versionInUse', 'cannotBeUndone', 'versionWasUsed']);
    assert.deepEqual(codes(deleteResources({ versions: [one] }, { ...known, users: undefined })), [
      'cannotBeUndone',
      'usageNotChecked',
    ]);
  });
});

describe('deleted versions', () => {
  const facts = { now, versions: [one] };

  it('come back in their home region', () => {
    const plan = restoreVersions([kept], facts);
    assert.deepEqual(plan.changes, [{ kind: 'restoreVersion', target: kept.id, spec: { location: 'westeurope' } }]);
    assert.equal(plan.title, 'Restore golden\\ubuntu\\0.9.0');
    assert.deepEqual(codes(plan), []);
  });

  it('do not come back over a new version of the same number, nor after their time', () => {
    assert.deepEqual(codes(restoreVersions([kept], { ...facts, versions: [version('0.9.0')] })), ['numberGivenAnew']);
    assert.deepEqual(codes(restoreVersions([{ ...kept, hardDeletionTime: '2020-01-01T00:00:00Z' }], facts)), [
      'keptNoLonger',
    ]);
    assert.deepEqual(codes(restoreVersions([], facts)), ['nothingToDelete']);
  });

  it('can be removed for good, but never a new version in their stead', () => {
    assert.deepEqual(steps(purgeVersions([kept], facts)), ['purgeVersion 0.9.0']);
    assert.deepEqual(codes(purgeVersions([kept], facts)), ['cannotBeUndone']);
    assert.deepEqual(codes(purgeVersions([kept], { ...facts, versions: [version('0.9.0')] })), [
      'numberGivenAnew',
      'cannotBeUndone',
    ]);
  });

  it('are kept for seven days, or until Azure says', () => {
    const at = (ms: number): string => new Date(now + ms).toISOString();
    const hour = 3_600_000;
    assert.equal(daysLeft({ ...kept, deletedTime: at(-25 * hour) }, now), 6);
    assert.equal(daysLeft({ ...kept, hardDeletionTime: at(hour) }, now), 1);
    assert.equal(daysLeft({ ...kept, hardDeletionTime: at(-hour) }, now), 0);
    assert.equal(daysLeft(kept, now), undefined);
  });
});

describe('replacing a failed version', () => {
  const failed = version('1.0.0', {
    provisioningState: 'Failed',
    targetRegions: [region('westeurope', 2)],
    endOfLifeDate: '2030-01-31T00:00:00.000Z',
    tags: { team: 'images' },
  });
  const facts = { sourceExists: true };

  it('deletes it and makes it again under the same number, as it was meant to be', () => {
    const plan = replaceFailedVersion(failed, facts);
    assert.deepEqual(plan.changes, [
      { kind: 'deleteVersion', target: failed.id },
      {
        kind: 'createVersion',
        target: failed.id,
        spec: {
          location: 'westeurope',
          source: { kind: 'managedImage', id: imageId('older-master') },
          targetRegions: [region('westeurope', 2)],
          storageAccountType: 'Standard_LRS',
          excludeFromLatest: false,
          endOfLifeDate: '2030-01-31T00:00:00.000Z',
          tags: { team: 'images' },
        },
      },
    ]);
    assert.deepEqual(codes(plan), ['versionGoesFirst']);
  });

  it('is refused where it has not failed, or cannot be made again', () => {
    assert.deepEqual(codes(replaceFailedVersion(one, facts)), ['versionHasNotFailed']);
    assert.deepEqual(codes(replaceFailedVersion({ ...failed, source: undefined }, facts)), [
      'sourceNotTold',
      'versionGoesFirst',
    ]);
    assert.deepEqual(codes(replaceFailedVersion(failed, { ...facts, sourceExists: false })), [
      'sourceIsGone',
      'versionGoesFirst',
    ]);
    assert.deepEqual(codes(replaceFailedVersion(failed, {})), ['versionGoesFirst', 'sourceNotChecked']);
    const disks = { ...failed, source: { kind: 'snapshot' as const, id: '/s' }, dataDiskSizesGB: [10] };
    assert.deepEqual(codes(replaceFailedVersion(disks, facts))[0], 'sourceNotTold');
  });
});

describe('sharing a gallery', () => {
  const sub = (n: number): string => subscription.replace(/.$/, n.toString(16));
  const direct: GallerySharing = { permissions: 'Groups', subscriptions: [sub(0)], tenants: [] };
  const of = gallery({ permissions: 'Groups' });
  const share = (wanted: SharingDelta, sharing = direct, on = of, facts = {}): Plan =>
    shareGallery(on, sharing, wanted, { ...facts });
  const add = (subscriptions: readonly string[], tenants: readonly string[] = []): SharingDelta => ({
    operation: 'add',
    subscriptions,
    tenants,
  });

  it('adds those who do not have it yet, each once', () => {
    const plan = share(add([sub(0).toUpperCase(), sub(1), ` ${sub(1)} `]));
    assert.deepEqual(plan.changes, [
      { kind: 'shareGallery', target: galleryPath, spec: { operation: 'add', subscriptions: [sub(1)], tenants: [] } },
    ]);
    assert.deepEqual(codes(plan), []);
  });

  it('is refused in a gallery made otherwise, beyond the limits, and for what is no id', () => {
    const hidden: GallerySharing = { permissions: 'Private', subscriptions: [], tenants: [] };
    assert.deepEqual(codes(share(add([sub(1)]), hidden, gallery())), ['galleryMadeOtherwise']);
    const thirty = Array.from({ length: 30 }, (_, n) => subscription.replace(/..$/, String(n + 10)));
    assert.deepEqual(codes(share(add([sub(1)]), { ...direct, subscriptions: thirty })), ['sharedWithTooMany']);
    assert.deepEqual(codes(share(add([], [0, 1, 2, 3, 4, 5].map(sub)))), ['sharedWithTooMany']);
    assert.deepEqual(codes(share(add(['contoso']))), ['sharingIdInvalid']);
    assert.deepEqual(codes(share(add([sub(0)]))), ['nothingToChange']);
    assert.deepEqual(codes(share({ operation: 'enableCommunity' })), ['galleryMadeOtherwise', 'everybodySees']);
  });

  it('warns those who publish and those who take back', () => {
    const open: GallerySharing = { permissions: 'Community', subscriptions: [], tenants: [] };
    const community = gallery({ permissions: 'Community' });
    assert.deepEqual(codes(share({ operation: 'enableCommunity' }, open, community)), ['everybodySees']);
    assert.deepEqual(codes(share({ operation: 'reset' }, open, community)), ['consumersLose', 'sharingEndsForGood']);
    assert.deepEqual(codes(share({ operation: 'remove', subscriptions: [sub(0)], tenants: [] })), ['consumersLose']);
    const plan = { name: 'a', publisher: 'b', product: 'c' };
    const withPlan = { definitions: [definition({ purchasePlan: plan, location: 'eastus' })] };
    assert.deepEqual(codes(share({ operation: 'enableCommunity' }, open, community, withPlan)), [
      'communityGalleryTakesNoPlan',
      'everybodySees',
      'sharedGalleryOtherRegion',
    ]);
  });
});
