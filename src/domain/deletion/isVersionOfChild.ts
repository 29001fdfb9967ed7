import { parseResourceId } from '../id/resourceId';

/** Whether something in a gallery is a version of something else there. */
export function isVersionOfChild(id: string): boolean {
  return (parseResourceId(id)?.names.length ?? 0) > 2;
}
