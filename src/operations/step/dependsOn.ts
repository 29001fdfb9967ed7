import { isDeletion } from '../../domain/change/isDeletion';
import { readsFrom, waitsFor } from '../../domain/change/waitsFor';
import { isWithin } from '../../domain/id/resourceId';
import type { Change } from '../../domain/plan/plan';

/**
 * For each change, the indices of earlier changes it waits for: those that create its target or a parent of it, and
 * those that create its source. A deletion also waits for changes that read what it deletes, and for the deletion of
 * all children, including the purge of soft-deleted versions, which block deleting their definition and gallery.
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
