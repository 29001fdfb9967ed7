import { isWithin } from '../id/resourceId';
import type { Change } from '../plan/plan';
import { traitsOf } from './traitsOf';

/** Whether a change depends on an earlier one of its plan: for its parent, its source, or another prerequisite. */
export function waitsFor(change: Change, earlier: Change): boolean {
  return (
    isWithin(change.target, earlier.target) ||
    readsFrom(change, earlier.target) ||
    traitsOf(change).waitsFor(change, earlier)
  );
}

/** Whether a change creates its target from `id` or from something in it. */
export function readsFrom(change: Change, id: string): boolean {
  return traitsOf(change)
    .reads(change)
    .some(read => isWithin(read, id));
}
