import type { Change } from '../domain/plan/plan';
import type { OperationRecord } from './journal/record';
import { dependsOn } from './step/dependsOn';

/**
 * The changes of an operation that failed, and those that were skipped because of them, in order.
 * @param only the index of the failed change to retry, with those that were skipped because of it
 */
export function changesToRetry({ plan, steps }: OperationRecord, only?: number): readonly Change[] {
  const needs = dependsOn(plan.changes);
  const again = new Set<number>();
  for (const index of plan.changes.keys()) {
    const state = steps[index]?.state;
    const isWanted = state === 'failed' && (only === undefined || only === index);
    const isBlocked = state === 'skipped' && needs[index]?.some(earlier => again.has(earlier));
    if (isWanted || isBlocked) again.add(index);
  }
  return plan.changes.filter((_, index) => again.has(index));
}
