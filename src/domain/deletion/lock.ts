import { extendedId, isWithin } from '../id/resourceId';

/** Locks that were found. */
export interface Locks {
  readonly items: readonly Lock[];
  /** False if the user may only read those of a resource group, or none. */
  readonly isComplete: boolean;
}

/** Forbids deleting what it is on, and everything in it. */
export interface Lock {
  readonly id: string;
  readonly name: string;
}

/** ID of the resource, resource group or subscription that it is on. */
export function lockedScope({ id }: Lock): string {
  return extendedId(id);
}

/** Whether it forbids deleting a resource with its contents: it is on the resource, around it or inside. */
export function forbidsDeleting(lock: Lock, id: string): boolean {
  const scope = lockedScope(lock);
  return isWithin(id, scope) || isWithin(scope, id);
}
