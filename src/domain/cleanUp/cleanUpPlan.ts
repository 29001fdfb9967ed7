import * as l10n from '@vscode/l10n';
import type { Locks } from '../deletion/lock';
import { lockNotices } from '../deletion/lockNotices';
import { error, info, warning } from '../plan/notice';
import type { Notice, Plan } from '../plan/plan';
import { sortNotices } from '../plan/sortNotices';
import { usageNotChecked, versionInUse, type UsageFacts } from '../usage/usageNotices';
import type { RetentionDecision } from './retention';

/** Deleting more than this needs an extra confirmation. */
export const confirmationThreshold = 10;

export interface CleanUpFacts extends UsageFacts {
  /** Whether soft delete is on in all galleries concerned. */
  readonly softDelete?: boolean | undefined;
  /** In the subscriptions concerned. Absent if they couldn't be read. */
  readonly locks?: Locks | undefined;
}

/** Deletes the versions that the retention rules allow to delete. */
export function cleanUp(decisions: readonly RetentionDecision[], facts: CleanUpFacts): Plan {
  const gone = decisions.filter(({ shouldDelete }) => shouldDelete).map(({ version }) => version);
  return {
    kind: 'cleanUp',
    title: gone.length === 1 ? l10n.t('Clean up 1 version') : l10n.t('Clean up {0} versions', gone.length),
    changes: gone.map(({ id }) => ({ kind: 'deleteVersion', target: id })),
    notices: sortNotices([
      ...(gone.length === 0
        ? [
            error('nothingGoes', {
              message: l10n.t('No versions will be deleted. Versions kept: {0}.', decisions.length),
              fix: l10n.t('Change the rules, or choose versions manually.'),
            }),
          ]
        : []),
      ...(gone.length > 0
        ? lockNotices(
            gone.map(({ id }) => id),
            facts.locks,
          )
        : []),
      ...gone.flatMap(version => versionInUse(version, facts)),
      ...usageNotChecked(facts),
      ...overLimitNotices(decisions),
      ...(gone.length > confirmationThreshold
        ? [
            warning('manyVersionsGo', {
              message: l10n.t('{0} of {1} versions will be deleted at once.', gone.length, decisions.length),
              fix: l10n.t('Review the list again.'),
            }),
          ]
        : []),
      facts.softDelete
        ? info('canBeRestored', {
            message: l10n.t('Soft delete is on. Deleted versions can be restored for some days.'),
          })
        : warning('cannotBeUndone', { message: l10n.t("Deleted resources can't be restored.") }),
    ]),
  };
}

/** A selection that has no effect. */
function overLimitNotices(decisions: readonly RetentionDecision[]): Notice[] {
  const count = decisions.filter(({ reason }) => reason === 'selectedOverLimit').length;
  if (count === 0) return [];
  return [
    warning('selectedOverLimit', {
      message:
        count === 1
          ? l10n.t('1 version that was selected manually is kept. The limit for one run is reached.')
          : l10n.t('{0} versions that were selected manually are kept. The limit for one run is reached.', count),
      fix: l10n.t('Clear other versions, or raise the maximum per run.'),
    }),
  ];
}
