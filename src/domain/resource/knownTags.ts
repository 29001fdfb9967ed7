import { notUnderstood } from '../errors/incompleteDescription';
import type { ResourceBase, Tags } from './resource';

/** The tags of a resource, of which an edit repeats the others. Throws `AzureError` if they couldn't be read. */
export function knownTags({ id, tags, hasUnreadTags }: Pick<ResourceBase, 'id' | 'tags' | 'hasUnreadTags'>): Tags {
  if (hasUnreadTags) throw notUnderstood(id);
  return tags;
}
