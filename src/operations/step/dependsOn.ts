import { isDeletion } from '../../domain/change/isDeletion';
import { readsFrom, waitsFor } from '../../domain/change/waitsFor';
import type { Change } from '../../domain/plan/plan';
import { isWithin } from '../../domain/id/resourceId';

/**
 * For each change the earlier ones it waits for: those that make its own target or what that lies in, and those whose version
 * it is made from. A deletion also waits for those that still read what it deletes, and for the deletion of all that lies in it:
 * also for the purge of what is soft-deleted, which keeps its definition and gallery from being deleted.
 */
export function dependsOn(changes: readonly Change[]): readonly (readonly number[])[] {
  return changes.map((change, index) =>
    changes.slice(0, index).flatMap((earlier, at) => (needs(change, earlier) ? [at] : [])),
  );
}

function needs(change: Change, earlier: Change): boolean {
  return (
    waitsFor(change, earlier) ||
    (isDeletion(change) && (isWithin(earlier.target, change.target) || readsFrom(earlier, change.target)))
  );
}
