import type { Listing } from '../azure/ports';
import { deepEqual } from '../base/deepEqual';
import { idKey, subscriptionOf } from '../domain/id/resourceId';
import type { CacheContents } from './cacheContents';
import type { Cached, ResourceList } from './cacheRules';

/**
 * Caches a list response. Items of subscriptions that couldn't be read stay. If the list contradicts an individual
 * read, that read wins, and the ID is returned to be read again, since lists lag.
 */
export function applyListing<R extends Cached, T extends R>(
  contents: CacheContents<R>,
  list: ResourceList<T>,
  listing: Listing<T>,
  askedAt: number,
): readonly string[] {
  const unasked = new Set(listing.failures.map(({ subscription }) => subscription.id.toLowerCase()));
  const answered = new Set(listing.items.map(item => idKey(item.id)));
  const contradicted: string[] = [];
  const items: R[] = [];

  for (const item of listing.items) {
    const key = idKey(item.id);
    const known = contents.resources.get(key);
    const readAt = contents.readAt.get(key);
    if (readAt === undefined || (known && deepEqual(known, contents.merge(item)))) {
      if (readAt !== undefined && readAt < askedAt) contents.readAt.delete(key);
      items.push(contents.put(item));
      continue;
    }
    if (known) items.push(known);
    if (readAt < askedAt) contradicted.push(item.id);
  }

  for (const item of contents.known(list).items) {
    const key = idKey(item.id);
    if (answered.has(key)) continue;
    const readAt = contents.readAt.get(key);
    if (unasked.has(subscriptionOf(item.id).toLowerCase())) items.push(item);
    else if (readAt === undefined) contents.remove(item.id);
    else {
      items.push(item);
      if (readAt < askedAt) contradicted.push(item.id);
    }
  }

  items.sort((a, b) => list.order(a as T, b as T));
  contents.replace(list, { state: 'loaded', items, failures: listing.failures });
  return contradicted;
}
