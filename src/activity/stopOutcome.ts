import * as l10n from '@vscode/l10n';
import { listText } from '../base/listText';
import type { OperationRecord } from '../operations/journal/record';
import { stepTexts } from '../operations/stopped';

/** How many changes are named. */
const maxNames = 5;

/** What goes on in Azure of an operation that isn't followed any more. */
export function stopOutcome(operation: OperationRecord): string {
  const texts = stepTexts(operation, 'unfollowed');
  const { title } = operation.plan;
  if (texts.length === 0) return l10n.t('{0}: stopped. Nothing is still running in Azure.', title);
  const rest = texts.length - maxNames;
  const names = rest > 0 ? [...texts.slice(0, maxNames), l10n.t('{0} more', rest)] : texts;
  return l10n.t('{0}: stopped. Still running in Azure, no longer tracked: {1}.', title, listText(names));
}
