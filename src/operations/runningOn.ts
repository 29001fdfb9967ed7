import { onceFor } from '../base/once/onceFor';
import { affectedBy } from '../domain/change/affectedIds';
import { idKey } from '../domain/id/resourceId';
import type { Change } from '../domain/plan/plan';
import type { OperationRecord } from './journal/record';
import { unfinished } from './unfinished';

interface Running {
  readonly operation: OperationRecord;
  readonly change: Change;
}

/**
 * The running operation that touches a resource, and the change that does.
 * @param operations as `Operations` lists them, the same object until one of them changes
 */
export function runningOn(operations: readonly OperationRecord[], resourceId: string): Running | undefined {
  return byResource(operations).get(idKey(resourceId));
}

const byResource = onceFor((operations: readonly OperationRecord[]) => {
  const all = new Map<string, Running>();
  for (const operation of operations)
    for (const [key, change] of touchedBy(operation)) if (!all.has(key)) all.set(key, { operation, change });
  return all;
});

const touchedBy = onceFor((operation: OperationRecord) => {
  const touched = new Map<string, Change>();
  for (const change of unfinished(operation))
    for (const key of affectedBy(change).map(idKey)) if (!touched.has(key)) touched.set(key, change);
  return touched;
});
