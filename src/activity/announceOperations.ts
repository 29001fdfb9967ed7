import type { Subscription } from '../base/event';
import type { Operations } from '../operations/ports';
import type { OperationRecord } from '../operations/journal/record';

/** Says how an operation ended, once: also one that ended while no window was open. */
export function announceOperations(operations: Operations, onError: (error: unknown) => void): Subscription {
  const told = new Set<string>();
  const consider = (operation: OperationRecord): void => {
    if (operation.state === 'running' || operation.acknowledged || told.has(operation.id)) return;
    told.add(operation.id);
    operations
      .acknowledge(operation.id)
      .then(() => import('./tellOutcome'))
      .then(({ tellOutcome }) => tellOutcome(operation))
      .catch(onError);
  };
  operations.list().forEach(consider);
  return operations.onDidChange(consider);
}
