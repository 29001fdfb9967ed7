import { isDeletion } from '../domain/change/isDeletion';
import { traitsOf } from '../domain/change/traitsOf';
import { isWithin, sameId } from '../domain/id/resourceId';
import type { Change, Plan } from '../domain/plan/plan';
import type { OperationRecord } from './journal/record';
import { unfinished } from './unfinished';

/**
 * What a change does with a resource: `changes` its state, `needs` it unchanged, or `reads` it, so that it must not be
 * deleted.
 */
type Use = 'changes' | 'needs' | 'reads';

interface UsedResource {
  readonly id: string;
  readonly use: Use;
}

/** A running operation that a plan can't run beside, and the resource of it that both would use. */
export interface Conflict extends UsedResource {
  readonly operation: OperationRecord;
}

/**
 * The first conflict of a plan with running operations: one changes what the other uses, or creates or deletes a parent of
 * it. Any number may need or read the same resource. Of several resources, the innermost is named.
 */
export function conflictOf(plan: Plan, operations: readonly OperationRecord[]): Conflict | undefined {
  for (const operation of operations) {
    const contested = unfinished(operation).flatMap(theirs => plan.changes.flatMap(ours => contestedBy(theirs, ours)));
    const [innermost] = contested.sort((a, b) => b.id.length - a.id.length);
    if (innermost) return { operation, ...innermost };
  }
  return undefined;
}

/** The resources of `theirs` that `ours` disturbs or that disturb it. */
function contestedBy(theirs: Change, ours: Change): readonly UsedResource[] {
  return usedBy(theirs).filter(
    used =>
      disturbs(ours, used) ||
      (used.use === 'changes' && usedBy(ours).some(other => disturbsAt(theirs, used.id, other))),
  );
}

function disturbs(change: Change, used: UsedResource): boolean {
  return changedBy(change).some(id => disturbsAt(change, id, used));
}

/** Whether `change`, which changes `id`, can't run beside this use of a resource. */
function disturbsAt(change: Change, id: string, used: UsedResource): boolean {
  if (used.use === 'reads' && !isDeletion(change)) return false;
  const claimsAll = id === change.target && traitsOf(change).claims === 'subtree';
  return claimsAll ? isWithin(used.id, id) : sameId(used.id, id);
}

function usedBy(change: Change): readonly UsedResource[] {
  const traits = traitsOf(change);
  const all = (use: Use, ids: readonly string[]): UsedResource[] => ids.map(id => ({ id, use }));
  return [
    ...all('changes', changedBy(change)),
    ...all('needs', traits.uses?.ids(change) ?? []),
    ...all('reads', traits.reads(change)),
  ];
}

function changedBy(change: Change): readonly string[] {
  return [change.target, ...traitsOf(change).alsoAffects(change)];
}
