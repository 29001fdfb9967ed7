import { preparesAttaching } from '../../domain/labs/owner/preparesAttaching';
import { isDeletion, sourceIds, type Change } from '../../domain/plan/plan';
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
  if (isWithin(change.target, earlier.target)) return true;
  if (change.kind === 'attachGallery') return preparesAttaching(earlier, change.spec.galleryId);
  if (reads(change, earlier.target)) return true;
  return isDeletion(change) && (isWithin(earlier.target, change.target) || reads(earlier, change.target));
}

/** Whether a change reads from `id` or from what lies in it. */
function reads(change: Change, id: string): boolean {
  if (change.kind === 'createVersion') return sourceIds(change.spec.source).some(source => isWithin(source, id));
  return change.kind === 'createVirtualMachine' && isWithin(change.spec.imageId, id);
}
