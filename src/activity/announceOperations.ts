import type { Disposable } from '../base/event';
import type { OperationRecord } from '../operations/journal/record';
import type { Operations } from '../operations/ports';

/**
 * Notifies once of each operation that ended, even if no window was open at the time, and again of what Azure reports of it
 * only later.
 */
export function announceOperations(operations: Operations, onError: (error: unknown) => void): Disposable {
  const announced = new Map<string, string>();
  const consider = (operation: OperationRecord): void => {
    const { id, state, acknowledged } = operation;
    const remarks = JSON.stringify(operation.steps.map(({ remark }) => remark));
    const before = announced.get(id);
    if (state === 'running' || before === remarks || (acknowledged && before === undefined)) return;
    announced.set(id, remarks);
    operations
      .acknowledge(operation.id)
      .then(() => import('./announceOutcome'))
      .then(({ announceOutcome }) => announceOutcome(operation))
      .catch(onError);
  };
  operations.list().forEach(consider);
  return operations.onDidChange(consider);
}
