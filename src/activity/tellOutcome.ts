import type { OperationRecord } from '../operations/record';
import { runCommand } from '../platform/commands';
import { notify } from '../platform/notifications';
import { outcomeNotice } from './outcomeNotice';

/** Says how an operation ended, with what there is to do next. */
export async function tellOutcome(operation: OperationRecord): Promise<void> {
  const { severity, message, actions } = outcomeNotice(operation);
  await notify(
    severity,
    message,
    actions.map(({ title, command, argument }) => ({ title, run: () => runCommand(command, argument) })),
  );
}
