import type { Change } from '../domain/plan';
import { isWithin } from '../domain/resourceId';

/**
 * For each change the earlier ones it waits for: those that make its own target or what that lies in. A deletion also
 * waits for those that still read what it deletes.
 */
export function dependsOn(changes: readonly Change[]): readonly (readonly number[])[] {
  return changes.map((change, index) =>
    changes.slice(0, index).flatMap((earlier, at) => (needs(change, earlier) ? [at] : [])),
  );
}

function needs(change: Change, earlier: Change): boolean {
  if (isWithin(change.target, earlier.target)) return true;
  return (
    change.kind === 'deleteManagedImage' &&
    earlier.kind === 'createVersion' &&
    isWithin(earlier.shall.source.id, change.target)
  );
}
