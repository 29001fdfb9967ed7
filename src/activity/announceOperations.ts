import type { Disposable } from '../base/event';
import type { Operations } from '../operations/ports';
import type { OperationRecord } from '../operations/journal/record';

/** Notifies once of each operation that ended, even if no window was open at the time. */
export function announceOperations(operations: Operations, onError: (error: unknown) => void): Disposable {
  const announced = new Set<string>();
  const consider = (operation: OperationRecord): void => {
    if (operation.state === 'running' || operation.acknowledged || announced.has(operation.id)) return;
    announced.add(operation.id);
    operations
      .acknowledge(operation.id)
      .then(() => import('./announceOutcome'))
      .then(({ announceOutcome }) => announceOutcome(operation))
      .catch(onError);
  };
  operations.list().forEach(consider);
  return operations.onDidChange(consider);
}
