import * as l10n from '@vscode/l10n';
import { fullName } from '../id/resourceId';
import { regionsNotChecked } from '../plan/notChecked';
import { error, info } from '../plan/notice';
import type { ChangeOf, Notice, Plan, VersionDelta } from '../plan/plan';
import { sortNotices } from '../plan/sortNotices';
import { regionsInUse, usageNotChecked, type UsageFacts } from '../usage/usageNotices';
import type { ImageVersion, TargetRegion } from '../version/imageVersion';
import { updateOf } from '../version/updateOf';
import type { VersionFacts } from '../version/versionFacts';
import { versionState } from '../version/versionState';
import { regionsEncrypted } from './encryptionNotices';
import { knownRegions } from './knownRegions';
import { regionKey, sameRegion } from './region';
import { regionName } from './regionName';
import { regionsKnown, uniqueRegions, storageTypes } from './regionNotices';
import { replicas } from './replicaNotices';
import { storageTypeName } from './storageTypeName';

/** The target regions a version will have, all of them. */
export interface RegionEdit {
  readonly version: ImageVersion;
  readonly wanted: readonly TargetRegion[];
}

export type RegionFacts = VersionFacts & UsageFacts;

/**
 * Changes target regions of versions. Each version gets one request with only its differences. Throws `AzureError` if the
 * regions aren't known.
 */
export function editRegions(edits: readonly RegionEdit[], facts: RegionFacts): Plan {
  const changes = edits.flatMap(changeFor);
  const found = edits.flatMap(edit => editNotices(edit, facts));
  const [first] = edits;
  return {
    kind: 'editRegions',
    title:
      first && edits.length === 1
        ? l10n.t('Edit the target regions of {0}', fullName(first.version.id))
        : l10n.t('Edit the target regions of {0} versions', edits.length),
    changes,
    notices: sortNotices([
      ...(changes.length === 0 && !found.some(({ severity }) => severity === 'error') ? [nothing(edits)] : []),
      ...found,
      ...(changes.some(({ spec }) => spec.removeRegions) ? usageNotChecked(facts) : []),
    ]),
  };
}

/** The target regions of a version after adding, changing and removing some. Applies the same edit to many versions. */
export function withRegions(
  version: ImageVersion,
  edit: { readonly add?: readonly TargetRegion[]; readonly remove?: readonly string[] },
): readonly TargetRegion[] {
  const home = regionKey(version.location);
  const remove = (edit.remove ?? []).map(regionKey).filter(key => key !== home);
  const kept = knownRegions(version).targetRegions.filter(({ name }) => !remove.includes(regionKey(name)));
  const isThere = ({ name }: TargetRegion): boolean => kept.some(one => sameRegion(one.name, name));
  const changed = kept.map(one => {
    const wanted = edit.add?.find(({ name }) => sameRegion(name, one.name));
    return wanted ? { ...one, replicaCount: wanted.replicaCount } : one;
  });
  return [...changed, ...(edit.add ?? []).filter(one => !isThere(one))];
}

function changeFor({ version, wanted }: RegionEdit): ChangeOf<'updateVersion'>[] {
  const before = knownRegions(version).targetRegions;
  const added = wanted
    .map(one => ({ ...one, name: regionKey(one.name) }))
    .flatMap(one => {
      const old = before.find(({ name }) => sameRegion(name, one.name));
      if (!old) return [one];
      // Storage type and encryption of an existing region can't be changed, and are passed on.
      return sameSettings(old, one) ? [] : [changed(old, one)];
    });
  const removed = removedRegions({ version, wanted });
  if (added.length === 0 && removed.length === 0) return [];
  const spec: VersionDelta = {
    ...(removed.length > 0 && { removeRegions: removed }),
    ...(added.length > 0 && { addRegions: added }),
    seenRegions: before.map(({ name }) => name),
  };
  return [updateOf(version, spec)];
}

function sameSettings(a: TargetRegion, b: TargetRegion): boolean {
  return a.replicaCount === b.replicaCount && (a.excludeFromLatest ?? false) === (b.excludeFromLatest ?? false);
}

/** Sets `excludeFromLatest` only if it is or was true for the region. */
function changed(old: TargetRegion, { replicaCount, excludeFromLatest = false }: TargetRegion): TargetRegion {
  const { excludeFromLatest: was = false, ...kept } = old;
  return { ...kept, replicaCount, ...((was || excludeFromLatest) && { excludeFromLatest }) };
}

function removedRegions({ version, wanted }: RegionEdit): string[] {
  return version.targetRegions
    .map(({ name }) => name)
    .filter(name => !wanted.some(one => sameRegion(one.name, name)) && !sameRegion(name, version.location));
}

function addedRegions({ version, wanted }: RegionEdit): readonly TargetRegion[] {
  return wanted.filter(one => !version.targetRegions.some(({ name }) => sameRegion(name, one.name)));
}

function nothing(edits: readonly RegionEdit[]): Notice {
  const [first] = edits;
  return error('nothingToChange', {
    message: first
      ? l10n.t('{0} already has these regions.', fullName(first.version.id))
      : l10n.t('No version is selected.'),
    fix: l10n.t('Add, change, or remove a region.'),
  });
}

function editNotices(edit: RegionEdit, facts: RegionFacts): Notice[] {
  const { version, wanted } = edit;
  const choice = { targetRegions: wanted, storageAccountType: knownRegions(version).storageAccountType };
  const task = { choice, versionId: version.id };
  const added = { ...task, choice: { ...choice, targetRegions: addedRegions(edit) } };
  const removed = removedRegions(edit);
  const target = version.id;
  const before = knownRegions(version).targetRegions;
  const encryptionNotices = (targetRegions: readonly TargetRegion[]): Notice[] =>
    regionsEncrypted({ ...task, choice: { ...choice, targetRegions } }, facts);
  const mixed = encryptionNotices(before);
  const home = wanted.some(({ name }) => sameRegion(name, version.location));
  return [
    ...versionState(version),
    ...(home
      ? []
      : [
          error('homeRegionRemoved', {
            message: l10n.t(
              "{0}, the home region of {1}, can't be removed.",
              regionName(version.location, facts.locations),
              fullName(target),
            ),
            fix: l10n.t('Keep it, or copy the version to one with a different home region.'),
            target,
          }),
        ]),
    ...uniqueRegions(task, facts),
    // What a version already has isn't judged by what the subscription is offered now.
    ...regionsKnown(added, facts),
    ...storageTypes(added, facts, version),
    ...regionsNotChecked(added.choice.targetRegions, facts, version),
    ...replicas(task, facts, before),
    ...encryptionNotices(asEncrypted(edit)).filter(one => !mixed.some(({ message }) => message === one.message)),
    ...fixedNotices(edit, facts),
    ...removalNotices(version, removed, facts),
  ];
}

/** Existing regions keep their encryption, whatever is requested. */
function asEncrypted({ version, wanted }: RegionEdit): readonly TargetRegion[] {
  return wanted.map(one => {
    const old = version.targetRegions.find(({ name }) => sameRegion(name, one.name));
    return old ? { ...one, encryption: old.encryption } : one;
  });
}

function fixedNotices({ version, wanted }: RegionEdit, facts: RegionFacts): Notice[] {
  const target = version.id;
  const otherStorage = wanted.flatMap(one => {
    const old = knownRegions(version).targetRegions.find(({ name }) => sameRegion(name, one.name));
    return old && old.storageAccountType !== one.storageAccountType ? [old] : [];
  });
  return [
    ...otherStorage.map(old =>
      error('storageTypeFixed', {
        message: l10n.t(
          "The storage type of {0} is {1} and can't be changed.",
          regionName(old.name, facts.locations),
          storageTypeName(old.storageAccountType),
        ),
        fix: l10n.t("Remove the region, wait until it's removed, then add it back with the other storage type."),
        target,
      }),
    ),
    ...(version.replicationMode === 'Shallow' && addedRegions({ version, wanted }).length > 0
      ? [
          error('shallowSeveralRegions', {
            message: l10n.t('A shallow version can be only in its home region.'),
            fix: l10n.t('Create a full version to use other regions.'),
            target,
          }),
        ]
      : []),
  ];
}

function removalNotices(version: ImageVersion, removed: readonly string[], facts: RegionFacts): Notice[] {
  if (removed.length === 0) return [];
  return [
    ...regionsInUse(version, removed, facts, facts.locations),
    ...(version.allowDeletionOfReplicatedLocations
      ? []
      : [
          info('removalIsAllowed', {
            message: l10n.t('Removing regions is turned off for {0}.', fullName(version.id)),
            fix: l10n.t("Running this plan turns it on. Other settings of the version don't change."),
            target: version.id,
          }),
        ]),
  ];
}
