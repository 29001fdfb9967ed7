import type { OperationRecord } from '../operations/journal/record';
import { runCommand } from '../platform/commands';
import { notify } from '../platform/notifications';
import { announceExports } from './announceExports';
import { exportsOf } from './exportSummary';
import { outcomeNotice } from './outcomeNotice';

/** Notifies of an operation's outcome, and offers the next steps. */
export async function announceOutcome(operation: OperationRecord): Promise<void> {
  const exports = operation.state === 'stopped' ? [] : exportsOf(operation);
  if (exports.length > 0) return announceExports(operation, exports);
  const { severity, message, actions } = outcomeNotice(operation);
  await notify(
    severity,
    message,
    actions.map(({ title, command, argument }) => ({ title, run: () => runCommand(command, argument) })),
  );
}
