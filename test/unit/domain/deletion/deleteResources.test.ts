import assert from 'node:assert/strict';
import { deleteResources } from '../../../../src/domain/deletion/deleteResources';
import { describeDeletion } from '../../../../src/domain/deletion/describeDeletion';
import type { Locks } from '../../../../src/domain/deletion/lock';
import type { GallerySharing } from '../../../../src/domain/gallery/gallerySharing';
import { shareGallery } from '../../../../src/domain/gallery/shareGallery';
import { idKey } from '../../../../src/domain/id/resourceId';
import type { Plan, SharingDelta } from '../../../../src/domain/plan/plan';
import type { ImageUserKind } from '../../../../src/domain/usage/imageUser';
import { replaceFailedVersion } from '../../../../src/domain/version/replaceFailedVersion';
import { daysLeft, purgeVersions, restoreVersions } from '../../../../src/domain/version/restoreVersions';
import type { SoftDeletedVersion } from '../../../../src/domain/version/softDeletedVersion';
import { definition, gallery, galleryPath, imageId, now, region, subscription, user, version } from '../cloneWorld';

const codes = (plan: Plan): string[] => plan.notices.map(one => one.code);
const steps = (plan: Plan): string[] =>
  plan.changes.map(({ kind, target }) => `${kind} ${target.split('/').at(-1) ?? ''}`);
const one = version('1.0.0');
const two = version('1.1.0');
const kept: SoftDeletedVersion = { id: version('0.9.0').id, name: '0.9.0', location: 'West Europe' };
const locks: Locks = { items: [], isComplete: true };
const known = { now, users: [], siblings: [one, two], locks, softDelete: new Set<string>() };
const softDelete = new Set([idKey(galleryPath)]);
const inside = { definition: definition(), versions: [one, two], softDeleted: [] };
const full = { gallery: gallery(), definitions: [inside], others: [] };
const agent = `${galleryPath}/applications/agent`;
const others = [agent, `${agent}/versions/1.0.0`, `${galleryPath}/scripts/setup`];
const lockOn = (id: string, name = 'keep') => ({ id: `${id}/providers/Microsoft.Authorization/locks/${name}`, name });

describe('deleteResources', () => {
  it('plans the deletion of children before their parents', () => {
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

  it('stops sharing a community gallery and turns off soft delete before deleting it', () => {
    const shared = {
      ...full,
      gallery: gallery({ permissions: 'Community', softDelete: true }),
      definitions: [{ ...inside, softDeleted: [kept] }],
    };
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

  it('purges versions that soft delete would keep in a deleted definition', () => {
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

  it('purges nothing from a definition where nothing is kept, or whose versions are unknown', () => {
    assert.deepEqual(steps(deleteResources({ definitions: [inside] }, known)), [
      'deleteVersion 1.0.0',
      'deleteVersion 1.1.0',
      'deleteDefinition ubuntu',
    ]);
    const unread = deleteResources({ definitions: [{ definition: definition() }] }, { ...known, softDelete });
    assert.deepEqual(steps(unread), ['deleteDefinition ubuntu']);
  });

  it('does not purge versions that are deleted individually under soft delete', () => {
    const plan = deleteResources({ versions: [one] }, { ...known, softDelete });
    assert.deepEqual([steps(plan), codes(plan)], [['deleteVersion 1.0.0'], ['canBeRestored']]);
  });

  it('refuses versions protected until their end of life, and unknown contents', () => {
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

  it('refuses to delete a gallery with applications or scripts until they are deleted too', () => {
    const plan = deleteResources({ galleries: [{ ...full, others }] }, known);
    assert.deepEqual(codes(plan), ['otherContentsStay', 'cannotBeUndone']);
    assert.match(plan.notices[0]?.message ?? '', /application golden\\agent and script golden\\setup/);
    const some = deleteResources({ galleries: [{ ...full, others, deletedOthers: [agent] }] }, known);
    assert.deepEqual(codes(some), ['otherContentsStay', 'otherContentsGo', 'cannotBeUndone']);
    const all = deleteResources({ galleries: [{ ...full, others, deletedOthers: others }] }, known);
    assert.deepEqual(codes(all), ['otherContentsGo', 'cannotBeUndone']);
    assert.deepEqual(steps(all).slice(-4), [
      'deleteGalleryChild setup',
      'deleteGalleryChild 1.0.0',
      'deleteGalleryChild agent',
      'deleteGallery golden',
    ]);
  });

  it('refuses a locked target, also where its parent or child is locked, with the command to remove the lock', () => {
    const group = galleryPath.split('/providers/')[0] ?? '';
    for (const scope of [`/subscriptions/${subscription}`, group, galleryPath.toUpperCase(), one.id, agent]) {
      const items = [lockOn(scope), lockOn(`${galleryPath}2`)];
      const plan = deleteResources({ galleries: [full] }, { ...known, locks: { items, isComplete: true } });
      assert.deepEqual(codes(plan), ['locked', 'cannotBeUndone'], scope);
      assert.deepEqual(plan.notices[0]?.commands, [`az lock delete --ids '${items[0]?.id ?? ''}'`]);
    }
    const hostile = lockOn(galleryPath, "x'; rm -rf ~; '");
    const plan = deleteResources({ versions: [one] }, { ...known, locks: { items: [hostile], isComplete: false } });
    assert.deepEqual(codes(plan), ['locked', 'locksNotChecked', 'cannotBeUndone']);
    assert.equal(plan.notices[0]?.commands, undefined);
  });

  it("refuses a target whose obstacles can't be read", () => {
    const guarded = version('1.0.0', { blockDeletionBeforeEndOfLife: undefined });
    assert.deepEqual(codes(deleteResources({ versions: [guarded] }, known)), ['deletionBlocked', 'cannotBeUndone']);
    const dated = version('1.0.0', { blockDeletionBeforeEndOfLife: true, endOfLifeDate: 'unreadable' });
    assert.deepEqual(codes(deleteResources({ versions: [dated] }, known)), ['deletionBlocked', 'cannotBeUndone']);
    const unread = [
      { ...full, others: undefined },
      { ...full, gallery: gallery({ permissions: undefined }) },
      { ...full, gallery: gallery({ softDelete: undefined }) },
      { ...full, definitions: [{ ...inside, softDeleted: undefined }] },
    ];
    for (const contents of unread) {
      assert.deepEqual(codes(deleteResources({ galleries: [contents] }, known)), ['contentsUnknown', 'cannotBeUndone']);
    }
    const undecided = deleteResources({ definitions: [inside] }, { ...known, softDelete: undefined });
    assert.deepEqual(codes(undecided), ['contentsUnknown', 'cannotBeUndone']);
    const { locks: unknown, ...rest } = known;
    assert.ok(unknown);
    assert.deepEqual(codes(deleteResources({ versions: [one] }, rest)), ['locksUnknown', 'cannotBeUndone']);
  });

  it('distinguishes users that still need a version from those created from it', () => {
    const users = [user('scaleSet', one.id), user('virtualMachine', one.id)];
    const plan = deleteResources({ versions: [one] }, { ...known, users });
    assert.deepEqual(codes(plan), ['versionInUse', 'cannotBeUndone', 'versionWasUsed']);
    assert.deepEqual(codes(deleteResources({ versions: [one] }, { ...known, users: undefined })), [
      'cannotBeUndone',
      'usageNotChecked',
    ]);
  });

  it('names what was not checked for users, and what could not be', () => {
    const limits = (unreadUsers: readonly ImageUserKind[]): string | undefined =>
      deleteResources({ versions: [one] }, { ...known, unreadUsers }).notices.find(({ code }) => code === 'usageLimits')
        ?.message;
    assert.match(limits([]) ?? '', /^Not checked: other tenants, .*classic lab accounts, AKS, /);
    assert.match(limits(['batchPool']) ?? '', /^Couldn't be read: Batch pools\. Not checked: /);
  });

  it('warns about templates that write to a deleted definition, which do not need its versions', () => {
    const writer = user('imageTemplate', inside.definition.id, { location: 'westeurope', onlyWrites: true });
    const facts = { ...known, users: [writer] };
    assert.deepEqual(codes(deleteResources({ versions: [two] }, facts)), ['cannotBeUndone']);
    assert.deepEqual(codes(deleteResources({ definitions: [inside] }, facts)), ['definitionInUse', 'cannotBeUndone']);
  });
});

describe('Words of a deletion', () => {
  const said = (plan: Plan): readonly string[] =>
    plan.notices.map(({ severity, message }) => `${severity}: ${message}`);
  const undone = "warning: Deleted resources can't be restored.";

  it('name the only target, or count them', () => {
    const titles = [
      deleteResources({ versions: [one] }, known),
      deleteResources({ definitions: [inside] }, known),
      deleteResources({ galleries: [full], definitions: [inside], versions: [one] }, known),
      deleteResources({}, known),
    ].map(({ title }) => title);
    assert.deepEqual(titles, [
      'Delete golden\\ubuntu\\1.0.0',
      'Delete golden\\ubuntu',
      'Delete 3 resources',
      'Delete 0 resources',
    ]);
  });

  it('delete each target once, also if it is in another one', () => {
    const upper = { ...one, id: one.id.toUpperCase() };
    const plan = deleteResources({ galleries: [full], definitions: [inside], versions: [upper, two] }, known);
    assert.deepEqual(
      plan.changes.map(({ kind }) => kind),
      ['deleteVersion', 'deleteVersion', 'deleteDefinition', 'deleteGallery'],
    );
  });

  it('say why contents could not be read', () => {
    const unread = { gallery: gallery(), unreadBecause: 'Forbidden.' };
    assert.deepEqual(said(deleteResources({ galleries: [unread] }, known)), [
      "error: Couldn't read the contents of golden: Forbidden.",
      undone,
    ]);
    const half = { definition: definition(), versions: [] };
    assert.deepEqual(said(deleteResources({ definitions: [half] }, known)), [
      "error: Couldn't read the contents of golden\\ubuntu.",
      undone,
    ]);
    assert.deepEqual(said(deleteResources({ definitions: [{ ...half, unreadBecause: 'Timeout.' }] }, known)), [
      "error: Couldn't read the contents of golden\\ubuntu: Timeout.",
      undone,
    ]);
  });

  it('say what others lose, and what is bypassed', () => {
    const shared = { ...full, gallery: gallery({ permissions: 'Community', softDelete: true }) };
    const [lost, ...ending] = said(deleteResources({ galleries: [shared] }, known));
    const bypassed =
      'warning: Soft delete is on but is bypassed, because the versions that it keeps would block the deletion.';
    assert.equal(
      lost,
      'warning: golden is shared with everyone. Others will no longer be able to create virtual machines from it.',
    );
    assert.deepEqual(ending, [undone, bypassed]);
    assert.deepEqual(said(deleteResources({ definitions: [inside] }, { ...known, softDelete })), [undone, bypassed]);
    assert.deepEqual(said(deleteResources({ galleries: [full] }, known)), [undone]);
  });

  it('promise that versions can be restored only if soft delete keeps all of them', () => {
    const other = { ...two, id: two.id.replace('golden', 'other') };
    assert.deepEqual(codes(deleteResources({ versions: [one, two] }, { ...known, softDelete })), ['canBeRestored']);
    assert.deepEqual(codes(deleteResources({ versions: [one, other] }, { ...known, softDelete })), ['cannotBeUndone']);
    assert.deepEqual(codes(deleteResources({ versions: [one] }, known)), ['cannotBeUndone']);
    const empty = { ...full, definitions: [{ ...inside, versions: [] }] };
    assert.deepEqual(codes(deleteResources({ galleries: [empty] }, known)), ['cannotBeUndone']);
  });

  it('say nothing about users of a gallery without images', () => {
    const empty = { gallery: gallery(), definitions: [], others: [] };
    const unchecked = { ...known, users: undefined };
    assert.deepEqual(codes(deleteResources({ galleries: [empty] }, unchecked)), ['cannotBeUndone']);
    assert.deepEqual(codes(deleteResources({ definitions: [{ ...inside, versions: [] }] }, unchecked)), [
      'cannotBeUndone',
      'usageNotChecked',
    ]);
    assert.deepEqual(codes(deleteResources({ versions: [one] }, unchecked)), ['cannotBeUndone', 'usageNotChecked']);
  });

  it('name the end of life that protects a version', () => {
    const message = (over: Parameters<typeof version>[1]) =>
      deleteResources({ versions: [version('1.0.0', over)] }, known).notices[0]?.message;
    const locked = { blockDeletionBeforeEndOfLife: true };
    assert.equal(
      message({ ...locked, endOfLifeDate: '2030-01-31T00:00:00Z' }),
      "golden\\ubuntu\\1.0.0 can't be deleted before its end of life (2030-01-31).",
    );
    assert.equal(
      message({ ...locked, endOfLifeDate: 'unreadable' }),
      "golden\\ubuntu\\1.0.0 can't be deleted before its end of life (Unknown).",
    );
    assert.equal(message(locked), "Deleted resources can't be restored.");
  });

  it('name what else is in a gallery by its kind', () => {
    const message = (ids: readonly string[], deletedOthers: readonly string[] = []) =>
      deleteResources({ galleries: [{ ...full, others: ids.map(id => `${galleryPath}/${id}`), deletedOthers }] }, known)
        .notices[0]?.message;
    const stays = "golden can't be deleted, because it also contains the following: ";
    assert.equal(message(['applications/agent/versions/1.0.0']), `${stays}application version golden\\agent\\1.0.0.`);
    assert.equal(
      message(['inVMAccessControlProfiles/p', 'inVMAccessControlProfiles/p/versions/1.0.0']),
      `${stays}in-VM access control profile golden\\p.`,
    );
    assert.equal(
      message(['inVMAccessControlProfiles/p/versions/1.0.0', 'scripts/s/versions/2.0.0']),
      `${stays}in-VM access control profile version golden\\p\\1.0.0 and script version golden\\s\\2.0.0.`,
    );
    assert.equal(message(['things/new']), `${stays}golden\\new.`);
    assert.equal(
      message(['applications/agent'], [`${galleryPath.toUpperCase()}/applications/agent`]),
      'From golden, the following will be deleted too: application golden\\agent.',
    );
  });

  it('name the lock and what it is on', () => {
    const group = galleryPath.split('/providers/')[0] ?? '';
    const locked = (scope: string) =>
      deleteResources({ versions: [one] }, { ...known, locks: { items: [lockOn(scope)], isComplete: false } }).notices;
    assert.equal(locked(group)[0]?.message, 'The lock keep on rg prevents the deletion.');
    assert.equal(locked(group)[0]?.target, group);
    assert.equal(locked(galleryPath)[0]?.message, 'The lock keep on golden prevents the deletion.');
    assert.equal(locked(`${group}2`)[0]?.message, "Couldn't check all locks that could prevent the deletion.");
  });

  it('name what is deleted in the plan', () => {
    const line = (
      kind: 'deleteGalleryChild' | 'deleteGallery' | 'deleteDefinition' | 'deleteVersion',
      target: string,
    ) => {
      const { text, detail } = describeDeletion({ kind, target });
      return `${text}${detail === '' ? '' : ` (${detail})`}`;
    };
    assert.equal(line('deleteVersion', one.id), 'Delete image version golden\\ubuntu\\1.0.0');
    assert.equal(
      line('deleteDefinition', inside.definition.id),
      "Delete image definition golden\\ubuntu (can't be undone)",
    );
    assert.equal(line('deleteGallery', galleryPath), "Delete gallery golden (can't be undone)");
    assert.equal(line('deleteGalleryChild', agent), "Delete application golden\\agent (can't be undone)");
  });
});

describe('restoreVersions and purgeVersions', () => {
  const facts = { now, versions: [one] };

  it('restores a deleted version in its home region', () => {
    const plan = restoreVersions([kept], facts);
    assert.deepEqual(plan.changes, [{ kind: 'restoreVersion', target: kept.id, spec: { location: 'westeurope' } }]);
    assert.equal(plan.title, 'Restore golden\\ubuntu\\0.9.0');
    assert.deepEqual(codes(plan), []);
  });

  it('refuses to restore a version whose number is reused or whose retention is over', () => {
    assert.deepEqual(codes(restoreVersions([kept], { ...facts, versions: [version('0.9.0')] })), ['numberReused']);
    assert.deepEqual(codes(restoreVersions([{ ...kept, hardDeletionTime: '2020-01-01T00:00:00Z' }], facts)), [
      'keptNoLonger',
    ]);
    assert.deepEqual(codes(restoreVersions([], facts)), ['nothingToDelete']);
  });

  it('purges a deleted version, but never a new one with the same number', () => {
    assert.deepEqual(steps(purgeVersions([kept], facts)), ['purgeVersion 0.9.0']);
    assert.deepEqual(codes(purgeVersions([kept], { ...facts, locks })), ['cannotBeUndone']);
    assert.deepEqual(codes(purgeVersions([kept], { ...facts, locks, versions: [version('0.9.0')] })), [
      'numberReused',
      'cannotBeUndone',
    ]);
  });

  it('keeps deleted versions for seven days, or until the date that Azure reports', () => {
    const at = (ms: number): string => new Date(now + ms).toISOString();
    const hour = 3_600_000;
    assert.equal(daysLeft({ ...kept, deletedTime: at(-25 * hour) }, now), 6);
    assert.equal(daysLeft({ ...kept, hardDeletionTime: at(hour) }, now), 1);
    assert.equal(daysLeft({ ...kept, hardDeletionTime: at(-hour) }, now), 0);
    assert.equal(daysLeft(kept, now), undefined);
  });
});

describe('replaceFailedVersion', () => {
  const failed = version('1.0.0', {
    provisioningState: 'Failed',
    targetRegions: [region('westeurope', 2)],
    endOfLifeDate: '2030-01-31T00:00:00.000Z',
    tags: { team: 'images' },
  });
  const facts = { now, sourceExists: true, locks };

  it('deletes a failed version and creates it again with the same number and settings', () => {
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
          allowDeletionOfReplicatedLocations: true,
          tags: { team: 'images' },
        },
      },
    ]);
    assert.deepEqual(codes(plan), ['versionGoesFirst']);
  });

  it('refuses a version that has not failed, is locked, or cannot be created again', () => {
    assert.deepEqual(codes(replaceFailedVersion(one, facts)), ['versionHasNotFailed']);
    assert.deepEqual(codes(replaceFailedVersion({ ...failed, source: undefined }, facts)), [
      'sourceUnknown',
      'versionGoesFirst',
    ]);
    assert.deepEqual(codes(replaceFailedVersion(failed, { ...facts, sourceExists: false })), [
      'sourceIsGone',
      'versionGoesFirst',
    ]);
    assert.deepEqual(codes(replaceFailedVersion(failed, { now, locks })), ['versionGoesFirst', 'sourceNotChecked']);
    const kept = { items: [lockOn(galleryPath)], isComplete: true };
    assert.deepEqual(codes(replaceFailedVersion(failed, { ...facts, locks: kept })), ['locked', 'versionGoesFirst']);
    const unchecked = { now, sourceExists: true };
    assert.deepEqual(codes(replaceFailedVersion(failed, unchecked)), ['locksUnknown', 'versionGoesFirst']);
    const disks = { ...failed, source: { kind: 'snapshot' as const, id: '/s' }, dataDisks: [{ lun: 0, sizeGB: 10 }] };
    assert.deepEqual(codes(replaceFailedVersion(disks, facts))[0], 'sourceUnknown');
  });
});

describe('replaceFailedVersion and the end of life', () => {
  const facts = { now, sourceExists: true, locks };
  const ending = (endOfLifeDate: string, over = {}) =>
    replaceFailedVersion(version('1.0.0', { provisioningState: 'Failed', endOfLifeDate, ...over }), facts);
  const specOf = ({ changes }: Plan) =>
    changes.flatMap(change => (change.kind === 'createVersion' ? change.spec : []))[0] ?? assert.fail();
  const past = '2020-01-31T00:00:00.000Z';
  const future = '2030-01-31T00:00:00.000Z';

  it('repeats it if it is in the future', () => {
    const plan = ending(future);
    assert.equal(specOf(plan).endOfLifeDate, future);
    assert.deepEqual(codes(plan), ['versionGoesFirst']);
  });

  it('leaves it out if it is in the past, with the protection until then, and says so', () => {
    const plan = ending(past, { blockDeletionBeforeEndOfLife: true });
    assert.ok(!('endOfLifeDate' in specOf(plan)) && !('blockDeletionBeforeEndOfLife' in specOf(plan)));
    assert.deepEqual(codes(plan), ['versionGoesFirst', 'endOfLifeLeftOut']);
    assert.match(
      plan.notices[1]?.message ?? '',
      /^The end of life of .*1\.0\.0, 2020-01-31, is in the past\. .* left out\.$/,
    );
  });

  it('refuses while it protects the version from deletion', () => {
    assert.deepEqual(codes(ending(future, { blockDeletionBeforeEndOfLife: true })), [
      'deletionBlocked',
      'versionGoesFirst',
    ]);
  });
});

describe('shareGallery', () => {
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

  it('adds only new subscriptions, each once', () => {
    const plan = share(add([sub(0).toUpperCase(), sub(1), ` ${sub(1)} `]));
    assert.deepEqual(plan.changes, [
      { kind: 'shareGallery', target: galleryPath, spec: { operation: 'add', subscriptions: [sub(1)], tenants: [] } },
    ]);
    assert.deepEqual(codes(plan), []);
  });

  it('refuses a gallery of another sharing type, too many recipients, and invalid IDs', () => {
    const hidden: GallerySharing = { permissions: 'Private', subscriptions: [], tenants: [] };
    assert.deepEqual(codes(share(add([sub(1)]), hidden, gallery())), ['galleryMadeOtherwise']);
    const thirty = Array.from({ length: 30 }, (_, n) => subscription.replace(/..$/, String(n + 10)));
    assert.deepEqual(codes(share(add([sub(1)]), { ...direct, subscriptions: thirty })), ['sharedWithTooMany']);
    assert.deepEqual(codes(share(add([], [0, 1, 2, 3, 4, 5].map(sub)))), ['sharedWithTooMany']);
    assert.deepEqual(codes(share(add(['contoso']))), ['sharingIdInvalid']);
    assert.deepEqual(codes(share(add([sub(0)]))), ['nothingToChange']);
    assert.deepEqual(codes(share({ operation: 'enableCommunity' })), ['galleryMadeOtherwise', 'everybodySees']);
  });

  it('counts those that already have access towards the limits', () => {
    const message = (wanted: SharingDelta, subscriptions: number, tenants: number): readonly string[] => {
      const ids = (count: number) =>
        Array.from({ length: count }, (_, n) => subscription.replace(/..$/, String(n + 40)));
      const sharing = { ...direct, subscriptions: ids(subscriptions), tenants: ids(tenants) };
      return share(wanted, sharing).notices.map(one => one.message);
    };
    assert.deepEqual(message(add([sub(1)]), 29, 5), []);
    assert.deepEqual(message(add([sub(1)]), 30, 5), [
      '31 subscriptions exceed the maximum of 30 that a gallery can be shared with.',
    ]);
    assert.deepEqual(message(add([], [sub(1)]), 30, 4), []);
    assert.deepEqual(message(add([sub(1)], [sub(1)]), 30, 5), [
      '31 subscriptions exceed the maximum of 30 that a gallery can be shared with.',
      '6 tenants exceed the maximum of 5 that a gallery can be shared with.',
    ]);
  });

  it('removes only those that have access, in any case', () => {
    const remove = { operation: 'remove', subscriptions: [sub(0).toUpperCase(), sub(1)], tenants: [sub(2)] } as const;
    const spec = { operation: 'remove', subscriptions: [sub(0)], tenants: [] };
    assert.deepEqual(share(remove, { ...direct, subscriptions: [sub(0).toUpperCase()] }).changes, [
      { kind: 'shareGallery', target: galleryPath, spec },
    ]);
    const tenants = { operation: 'remove', subscriptions: [], tenants: [sub(2)] } as const;
    const plan = share(tenants, { ...direct, tenants: [sub(2)] });
    assert.deepEqual(plan.changes, [{ kind: 'shareGallery', target: galleryPath, spec: tenants }]);
    assert.deepEqual(codes(share({ ...remove, subscriptions: [sub(1)] })), ['nothingToChange']);
    assert.deepEqual(share({ ...remove, subscriptions: [sub(1)] }).changes, []);
    assert.deepEqual(codes(share({ ...remove, subscriptions: ['me', sub(0)] })), ['sharingIdInvalid', 'consumersLose']);
    assert.deepEqual(codes(share(add(['me', sub(0)]))), ['sharingIdInvalid']);
    assert.deepEqual(codes(share(add([], ['x'.repeat(36)]))), ['sharingIdInvalid']);
    assert.deepEqual(codes(share(add([`${sub(1)}0`, `0${sub(2)}`]))), ['sharingIdInvalid', 'sharingIdInvalid']);
  });

  it('says in its title what it does, and sends it as it is', () => {
    const open: GallerySharing = { permissions: 'Community', subscriptions: [], tenants: [] };
    const titles = [
      share(add([sub(1)])),
      share({ operation: 'remove', subscriptions: [sub(0)], tenants: [] }),
      share({ operation: 'enableCommunity' }, open),
      share({ operation: 'reset' }),
    ].map(({ title }) => title);
    assert.deepEqual(titles, [
      'Share gallery golden',
      'Remove access to gallery golden',
      'Publish gallery golden to the community',
      'Stop sharing gallery golden',
    ]);
    assert.deepEqual(share({ operation: 'reset' }).changes, [
      { kind: 'shareGallery', target: galleryPath, spec: { operation: 'reset' } },
    ]);
    assert.deepEqual(codes(share({ operation: 'reset' })), ['consumersLose', 'sharingEndIrreversible']);
  });

  it('refuses what is so already, and the other kind of sharing', () => {
    const first = (wanted: SharingDelta, sharing: GallerySharing) => {
      const { notices } = share(wanted, sharing);
      return notices.map(({ severity, message }) => `${severity}: ${message}`);
    };
    const open: GallerySharing = { permissions: 'Community', subscriptions: [], tenants: [] };
    const info = { publisherUri: '', publisherContact: '', eula: '', publicNamePrefix: '', publicNames: [] };
    assert.deepEqual(first({ operation: 'enableCommunity' }, { ...open, community: { ...info, enabled: true } }), [
      'error: golden is already published.',
    ]);
    assert.deepEqual(first({ operation: 'enableCommunity' }, { ...open, community: { ...info, enabled: false } }), [
      "warning: Everyone in Azure can see what's in golden and create virtual machines from it.",
    ]);
    assert.deepEqual(first({ operation: 'reset' }, { ...open, permissions: 'Private' }), [
      "error: golden isn't shared.",
    ]);
    assert.deepEqual(first(add([sub(1)]), open), ["error: golden wasn't created for direct sharing."]);
    assert.deepEqual(first({ operation: 'enableCommunity' }, direct).slice(0, 1), [
      "error: golden wasn't created as a community gallery.",
    ]);
  });

  it('checks the contents only where they become visible to others', () => {
    const purchasePlan = { name: 'a', publisher: 'b', product: 'c' };
    const contents = {
      definitions: [definition({ location: 'eastus', purchasePlan }), definition({ location: 'West Europe' })],
    };
    assert.deepEqual(codes(share(add([sub(1)]), direct, of, contents)), ['sharedGalleryOtherRegion']);
    const remove = { operation: 'remove', subscriptions: [sub(0)], tenants: [] } as const;
    assert.deepEqual(codes(share(remove, direct, of, contents)), ['consumersLose']);
    assert.deepEqual(codes(share({ operation: 'reset' }, direct, of, contents)), [
      'consumersLose',
      'sharingEndIrreversible',
    ]);
  });

  it('warns before publishing a gallery and before revoking access', () => {
    const open: GallerySharing = { permissions: 'Community', subscriptions: [], tenants: [] };
    const community = gallery({ permissions: 'Community' });
    assert.deepEqual(codes(share({ operation: 'enableCommunity' }, open, community)), ['everybodySees']);
    assert.deepEqual(codes(share({ operation: 'reset' }, open, community)), [
      'consumersLose',
      'sharingEndIrreversible',
    ]);
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
