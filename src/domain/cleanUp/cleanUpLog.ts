import * as l10n from '@vscode/l10n';
import { fullName } from '../id/resourceId';
import { reasonText } from './reasonText';
import type { RetentionDecision } from './retention';

/** The decision on every version, one per line, to keep as a record of a clean-up. */
export function cleanUpLog(decisions: readonly RetentionDecision[], now: number): string {
  const deletedCount = decisions.filter(one => one.shouldDelete).length;
  const lines = decisions.map(({ version, shouldDelete, reason }) => {
    const name = fullName(version.id);
    return shouldDelete
      ? l10n.t('delete  {0}: {1}', name, reasonText(reason))
      : l10n.t('keep    {0}: {1}', name, reasonText(reason));
  });
  const head = l10n.t(
    'Cleanup on {0}. Versions to delete: {1} of {2}.',
    new Date(now).toISOString(),
    deletedCount,
    decisions.length,
  );
  return `${[head, ...lines].join('\n')}\n`;
}
