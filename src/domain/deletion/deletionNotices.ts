import * as l10n from '@vscode/l10n';
import { isExpired } from '../version/endOfLife';
import { galleryIdOf } from '../id/galleryIds';
import type { DefinitionContents, DeletionRoots, GalleryContents } from './deletionContents';
import type { ImageVersion } from '../version/imageVersion';
import type { Notice } from '../plan/plan';
import { fullName, idKey } from '../id/resourceId';
import { usageNotChecked, versionInUse, type UsageFacts } from '../usage/usageNotices';
import { error, info, warning } from '../plan/notice';

export interface DeletionFacts extends UsageFacts {
  readonly now: number;
  /** ID keys of galleries with soft delete on. */
  readonly softDelete?: ReadonlySet<string> | undefined;
}

interface Everything {
  readonly galleries: readonly GalleryContents[];
  readonly definitions: readonly DefinitionContents[];
  readonly versions: readonly ImageVersion[];
}

/** What prevents a deletion, and its consequences. */
export function deletionNotices(all: Everything, roots: DeletionRoots, facts: DeletionFacts): Notice[] {
  const { galleries, definitions, versions } = all;
  if (galleries.length + definitions.length + versions.length === 0) {
    return [
      error('nothingToDelete', { message: l10n.t('Nothing is selected.'), fix: l10n.t('Select what to delete.') }),
    ];
  }
  return [
    ...unreadNotices(galleries, definitions),
    ...versions.flatMap(version => [...blockedNotices(version, facts.now), ...versionInUse(version, facts)]),
    ...(versions.length > 0 ? usageNotChecked(facts) : []),
    ...galleries.flatMap(communityNotices),
    ...endingNotices(all, roots, facts),
  ];
}

/** A version that is protected from deletion. */
function blockedNotices(version: ImageVersion, now: number): Notice[] {
  const { blockDeletionBeforeEndOfLife: blocked, endOfLifeDate: date, id: target } = version;
  if (!blocked || date === undefined || isExpired(date, now)) return [];
  return [
    error('deletionBlocked', {
      message: l10n.t("{0} can't be deleted before its end of life ({1}).", fullName(target), date.slice(0, 10)),
      fix: l10n.t('Turn off this protection with Set End of Life…, then delete the version.'),
      target,
    }),
  ];
}

function unreadNotices(galleries: readonly GalleryContents[], definitions: readonly DefinitionContents[]): Notice[] {
  const unread = [
    ...galleries.filter(one => !one.definitions).map(({ gallery }) => gallery.id),
    ...definitions.filter(one => !one.versions).map(({ definition }) => definition.id),
  ];
  return unread.map(target =>
    error('contentsUnknown', {
      message: l10n.t("Couldn't read the contents of {0}.", fullName(target)),
      fix: l10n.t("Refresh and try again. Contents that can't be read aren't deleted."),
      target,
    }),
  );
}

function communityNotices({ gallery }: GalleryContents): Notice[] {
  if (gallery.permissions !== 'Community') return [];
  return [
    warning('communityIsTakenBack', {
      message: l10n.t(
        '{0} is shared with everyone. Others will no longer be able to create VMs from it.',
        gallery.name,
      ),
      target: gallery.id,
    }),
  ];
}

function endingNotices(
  { galleries, definitions, versions }: Everything,
  roots: DeletionRoots,
  facts: DeletionFacts,
): Notice[] {
  const isKept = (id: string): boolean => facts.softDelete?.has(idKey(galleryIdOf(id))) ?? false;
  const alone = (roots.versions ?? []).filter(({ id }) => isKept(id));
  if (galleries.length + definitions.length === 0 && alone.length === versions.length) {
    return [
      info('canBeRestored', { message: l10n.t('Soft delete is on. Deleted versions can be restored for some days.') }),
    ];
  }
  const keeps =
    galleries.some(({ gallery }) => gallery.softDelete) || definitions.some(({ definition }) => isKept(definition.id));
  return [
    warning('cannotBeUndone', { message: l10n.t("Deleted resources can't be restored.") }),
    ...(keeps
      ? [
          warning('softDeletePassedBy', {
            message: l10n.t(
              'Soft delete is on but is bypassed, because the versions that it keeps would block the deletion.',
            ),
          }),
        ]
      : []),
  ];
}
