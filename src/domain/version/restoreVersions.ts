import * as l10n from '@vscode/l10n';
import { parseDate } from '../../base/date';
import type { Locks } from '../deletion/lock';
import { lockNotices } from '../deletion/lockNotices';
import { fullName, sameId } from '../id/resourceId';
import { error, info, warning } from '../plan/notice';
import type { Notice, Plan } from '../plan/plan';
import { sortNotices } from '../plan/sortNotices';
import { regionKey } from '../region/region';
import { isExpired } from './endOfLife';
import type { ImageVersion } from './imageVersion';
import type { SoftDeletedVersion } from './softDeletedVersion';

export interface RestoreFacts {
  readonly now: number;
  /** Existing versions of the definitions concerned. */
  readonly versions?: readonly ImageVersion[] | undefined;
}

export interface PurgeFacts extends RestoreFacts {
  /** In the subscriptions concerned. Absent if they couldn't be read. */
  readonly locks?: Locks | undefined;
}

/** Restores soft-deleted versions, each in its former home region. */
export function restoreVersions(deleted: readonly SoftDeletedVersion[], facts: RestoreFacts): Plan {
  const [first] = deleted;
  return {
    kind: 'restoreVersion',
    title:
      first && deleted.length === 1
        ? l10n.t('Restore {0}', fullName(first.id))
        : l10n.t('Restore {0} versions', deleted.length),
    changes: deleted.map(({ id, location }) => ({
      kind: 'restoreVersion',
      target: id,
      spec: { location: regionKey(location) },
    })),
    notices: sortNotices([
      ...(deleted.length === 0 ? [nothing()] : []),
      ...deleted.flatMap(one => [...goneNotices(one, facts.now), ...takenNotices(one, facts)]),
    ]),
  };
}

/** Permanently removes soft-deleted versions, which incur costs until then. */
export function purgeVersions(deleted: readonly SoftDeletedVersion[], facts: PurgeFacts): Plan {
  const [first] = deleted;
  return {
    kind: 'purgeVersion',
    title:
      first && deleted.length === 1
        ? l10n.t('Permanently delete {0}', fullName(first.id))
        : l10n.t('Permanently delete {0} versions', deleted.length),
    changes: deleted.map(({ id }) => ({ kind: 'purgeVersion', target: id })),
    notices: sortNotices([
      ...(deleted.length === 0
        ? [nothing()]
        : [
            warning('cannotBeUndone', { message: l10n.t("Deleted resources can't be restored.") }),
            ...lockNotices(
              deleted.map(({ id }) => id),
              facts.locks,
            ),
          ]),
      ...deleted.flatMap(one => takenNotices(one, facts)),
    ]),
  };
}

const day = 24 * 60 * 60 * 1000;

/** Days until Azure removes it permanently, rounded up. Seven from the deletion if only that is reported. */
export function daysLeft({ deletedTime, hardDeletionTime }: SoftDeletedVersion, now: number): number | undefined {
  const deleted = parseDate(deletedTime);
  const end = parseDate(hardDeletionTime) ?? (deleted === undefined ? undefined : deleted + 7 * day);
  return end === undefined ? undefined : Math.max(0, Math.ceil((end - now) / day));
}

function nothing(): Notice {
  return error('nothingToDelete', {
    message: l10n.t('No deleted version is selected.'),
    fix: l10n.t('Choose one of the versions that soft delete keeps.'),
  });
}

function goneNotices({ id: target, hardDeletionTime = '' }: SoftDeletedVersion, now: number): Notice[] {
  if (!isExpired(hardDeletionTime, now)) return [];
  return [
    error('keptNoLonger', {
      message: l10n.t('{0} was only kept until {1}.', fullName(target), hardDeletionTime.slice(0, 10)),
      fix: l10n.t('Re-create the version from its source.'),
      target,
    }),
  ];
}

/** A new version with the same number exists: Azure would take that one for the target. */
function takenNotices(one: SoftDeletedVersion, { versions }: RestoreFacts): Notice[] {
  if (!versions) {
    return [info('versionsNotChecked', { message: l10n.t("Couldn't check whether the version number is available.") })];
  }
  if (!versions.some(({ id }) => sameId(id, one.id))) return [];
  return [
    error('numberReused', {
      message: l10n.t('A new version {0} already exists.', fullName(one.id)),
      fix: l10n.t('Delete the new version first, or let the deleted one expire.'),
      target: one.id,
    }),
  ];
}
