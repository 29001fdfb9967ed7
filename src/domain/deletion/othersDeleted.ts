import { isWithin } from '../id/resourceId';
import type { GalleryContents } from './deletionContents';

/** IDs of what is deleted with a gallery besides its image definitions. */
export function othersDeleted({ others = [], deletedOthers = [] }: GalleryContents): readonly string[] {
  return others.filter(id => deletedOthers.some(chosen => isWithin(id, chosen)));
}
