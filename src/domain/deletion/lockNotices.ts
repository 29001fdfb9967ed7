import * as l10n from '@vscode/l10n';
import { fullName } from '../id/resourceId';
import { error, warning } from '../plan/notice';
import type { Notice } from '../plan/plan';
import { forbidsDeleting, lockedScope, type Lock, type Locks } from './lock';

/**
 * Locks that would stop the deletion of `ids` halfway. `locks` is undefined if reading them failed, which may not last. The
 * lack of a right to read them does, so it only warns.
 */
export function lockNotices(ids: readonly string[], locks: Locks | undefined): Notice[] {
  if (!locks) {
    return [
      error('locksUnknown', {
        message: l10n.t("Couldn't read the locks that could prevent the deletion."),
        fix: l10n.t('Try again when they can be read.'),
      }),
    ];
  }
  const found = locks.items.filter(lock => ids.some(id => forbidsDeleting(lock, id)));
  return [
    ...found.map(lockNotice),
    ...(locks.isComplete
      ? []
      : [warning('locksNotChecked', { message: l10n.t("Couldn't check all locks that could prevent the deletion.") })]),
  ];
}

function lockNotice(lock: Lock): Notice {
  const target = lockedScope(lock);
  return error('locked', {
    message: l10n.t('The lock {0} on {1} prevents the deletion.', lock.name, fullName(target)),
    fix: l10n.t('Remove the lock, then try again.'),
    ...(isPlain(lock.id) && { commands: [`az lock delete --ids '${lock.id}'`] }),
    target,
  });
}

/** Whether bash and PowerShell both read it literally between single quotes. */
function isPlain(id: string): boolean {
  return /^[\w/.() -]+$/.test(id);
}
