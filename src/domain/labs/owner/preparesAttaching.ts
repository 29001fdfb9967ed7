import type { Change } from '../../plan/plan';
import { isWithin } from '../../id/resourceId';

/** Whether attaching a gallery waits for a change: Lab Services attaches one only where it may be used and has its role. */
export function preparesAttaching({ kind, target }: Change, galleryId: string): boolean {
  return kind === 'registerProvider' || isWithin(target, galleryId);
}
