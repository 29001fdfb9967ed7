import { isWithin } from '../id/resourceId';
import type { Change } from '../plan/plan';
import { traitsOf } from './traitsOf';

/** Whether a change waits for an earlier one of its plan: for what its target lies in, is made from, or needs to be ready. */
export function waitsFor(change: Change, earlier: Change): boolean {
  return (
    isWithin(change.target, earlier.target) ||
    readsFrom(change, earlier.target) ||
    traitsOf(change).waitsFor(change, earlier)
  );
}

/** Whether a change makes something from `id` or from what lies in it. */
export function readsFrom(change: Change, id: string): boolean {
  return traitsOf(change)
    .reads(change)
    .some(read => isWithin(read, id));
}
