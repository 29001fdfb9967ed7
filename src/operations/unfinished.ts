import type { Change } from '../domain/plan/plan';
import { hasStepEnded } from './hasStepEnded';
import type { OperationRecord } from './journal/record';

/** What a running operation still has to finish; nothing of one that ended. */
export function unfinished(operation: OperationRecord): readonly Change[] {
  if (operation.state !== 'running') return [];
  return operation.plan.changes.filter((_, index) => !hasStepEnded(operation.steps[index]?.state ?? 'waiting'));
}
