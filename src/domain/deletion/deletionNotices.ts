import * as l10n from '@vscode/l10n';
import { galleryIdOf } from '../id/galleryIds';
import { fullName, idKey } from '../id/resourceId';
import { error, info, warning } from '../plan/notice';
import type { Notice } from '../plan/plan';
import { definitionInUse, usageNotChecked, versionInUse, type UsageFacts } from '../usage/usageNotices';
import type { ImageVersion } from '../version/imageVersion';
import type { DefinitionContents, DeletionRoots, GalleryContents } from './deletionContents';
import type { Locks } from './lock';
import { lockNotices } from './lockNotices';
import { otherContentNotices } from './otherContentNotices';
import { protectionNotices } from './protectionNotices';

export interface DeletionFacts extends UsageFacts {
  readonly now: number;
  /** ID keys of galleries with soft delete on. Absent if that couldn't be read of all. */
  readonly softDelete?: ReadonlySet<string> | undefined;
  /** In the subscriptions concerned. Absent if they couldn't be read. */
  readonly locks?: Locks | undefined;
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
  const ids = [...galleries.map(one => one.gallery), ...definitions.map(one => one.definition), ...versions].map(
    ({ id }) => id,
  );
  return [
    ...unreadNotices(all, facts),
    ...galleries.flatMap(otherContentNotices),
    ...lockNotices(ids, facts.locks),
    ...versions.flatMap(version => [...protectionNotices(version, facts.now), ...versionInUse(version, facts)]),
    ...definitions.flatMap(({ definition }) => definitionInUse(definition, facts)),
    ...(versions.length + definitions.length > 0 ? usageNotChecked(facts) : []),
    ...galleries.flatMap(communityNotices),
    ...endingNotices(all, roots, facts),
  ];
}

/** Where soft delete is unknown, deleted versions may stay and block the rest. */
function unreadNotices({ galleries, definitions }: Everything, { softDelete }: DeletionFacts): Notice[] {
  const unread = [
    ...galleries.filter(isUnread).map(({ gallery: { id }, unreadBecause }) => ({ target: id, unreadBecause })),
    ...definitions
      .filter(one => !one.versions || !one.softDeleted || !softDelete)
      .map(({ definition: { id }, unreadBecause }) => ({ target: id, unreadBecause })),
  ];
  return unread.map(({ target, unreadBecause: why }) =>
    error('contentsUnknown', {
      message:
        why === undefined
          ? l10n.t("Couldn't read the contents of {0}.", fullName(target))
          : l10n.t("Couldn't read the contents of {0}: {1}", fullName(target), why),
      fix: l10n.t("Refresh and try again. Contents that can't be read aren't deleted."),
      target,
    }),
  );
}

/** Soft-deleted versions of a gallery are read with its definitions. */
function isUnread({ gallery, definitions, others }: GalleryContents): boolean {
  return !definitions || !others || gallery.permissions === undefined || gallery.softDelete === undefined;
}

function communityNotices({ gallery }: GalleryContents): Notice[] {
  if (gallery.permissions !== 'Community') return [];
  return [
    warning('communityIsTakenBack', {
      message: l10n.t(
        '{0} is shared with everyone. Others will no longer be able to create virtual machines from it.',
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
