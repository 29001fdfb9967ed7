import type { Change, Plan } from '../domain/plan/plan';
import { touches } from '../domain/plan/touches';
import { isWithin, sameId } from '../domain/id/resourceId';
import type { OperationRecord } from './journal/record';

export interface Conflict {
  readonly operation: OperationRecord;
  readonly change: Change;
}

/** What a running operation still has to finish; nothing of one that ended. */
export function unfinished(operation: OperationRecord): readonly Change[] {
  if (operation.state !== 'running') return [];
  return operation.plan.changes.filter((_, index) => {
    const state = operation.steps[index]?.state;
    return state !== 'done' && state !== 'failed' && state !== 'skipped';
  });
}

/**
 * The running operation that a plan may not overlap: one that still works with the same resource, or makes or deletes what
 * another's resource lies in.
 */
export function conflictOf(plan: Plan, operations: readonly OperationRecord[]): Conflict | undefined {
  for (const operation of operations) {
    const change = unfinished(operation).find(theirs => plan.changes.some(ours => overlap(ours, theirs)));
    if (change) return { operation, change };
  }
  return undefined;
}

export function touchesResource(change: Change, resourceId: string): boolean {
  return touched(change).some(id => sameId(id, resourceId));
}

function touched(change: Change): readonly string[] {
  return touches({ kind: '', title: '', changes: [change], notices: [] });
}

function overlap(a: Change, b: Change): boolean {
  const [ofA, ofB] = [touched(a), touched(b)];
  return (
    ofA.some(one => ofB.some(other => sameId(one, other))) ||
    (makesOrEnds(a) && ofB.some(id => isWithin(id, a.target))) ||
    (makesOrEnds(b) && ofA.some(id => isWithin(id, b.target)))
  );
}

/** What only alters a resource leaves what lies in it alone. */
function makesOrEnds({ kind }: Change): boolean {
  return !['updateGallery', 'updateDefinition', 'updateVersion', 'setTags', 'shareGallery'].includes(kind);
}
