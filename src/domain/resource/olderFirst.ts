import { isVersionId } from '../id/galleryIds';
import { fullName, idKey, nameOf } from '../id/resourceId';
import { byNumberDescending } from '../version/semanticVersion';

/** The IDs of two resources of a kind. */
export type TwoIds = readonly [string, string];

/**
 * Two resources in the order in which they are compared, whichever was chosen first: the version with the lower number,
 * otherwise by name, since Azure doesn't report when galleries and image definitions were created.
 */
export function olderFirst(a: string, b: string): TwoIds {
  const byNumber = isVersionId(a) && isVersionId(b) ? byNumberDescending(nameOf(b), nameOf(a)) : 0;
  const order = byNumber || fullName(a).localeCompare(fullName(b)) || idKey(a).localeCompare(idKey(b));
  return order > 0 ? [b, a] : [a, b];
}
