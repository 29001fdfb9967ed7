import type { Change, Plan } from '../domain/plan/plan';
import { affectedBy } from '../domain/change/affectedIds';
import { traitsOf } from '../domain/change/traitsOf';
import { isWithin, sameId } from '../domain/id/resourceId';
import type { OperationRecord } from './journal/record';
import { unfinished } from './unfinished';

export interface Conflict {
  readonly operation: OperationRecord;
  readonly change: Change;
}

/**
 * The first running operation that overlaps with a plan: both touch the same resource, or one creates or deletes a
 * parent of a resource that the other touches.
 */
export function conflictOf(plan: Plan, operations: readonly OperationRecord[]): Conflict | undefined {
  for (const operation of operations) {
    const change = unfinished(operation).find(theirs => plan.changes.some(ours => overlap(ours, theirs)));
    if (change) return { operation, change };
  }
  return undefined;
}

function overlap(a: Change, b: Change): boolean {
  const [ofA, ofB] = [affectedBy(a), affectedBy(b)];
  return (
    ofA.some(one => ofB.some(other => sameId(one, other))) ||
    (claimsAllIn(a) && ofB.some(id => isWithin(id, a.target))) ||
    (claimsAllIn(b) && ofA.some(id => isWithin(id, b.target)))
  );
}

function claimsAllIn(change: Change): boolean {
  return traitsOf(change).claims === 'subtree';
}
