import type { Listing } from '../azure/ports';

/** A cacheable resource. */
export interface Cached {
  readonly id: string;
  readonly name: string;
}

/** A list in the cache: its ID in events, how to fetch it, and the order of its items. */
export interface ResourceList<T extends Cached> {
  readonly id: string;
  readonly key: string;
  fetch(): Promise<Listing<T>>;
  order(a: T, b: T): number;
}

export interface CacheRules<R extends Cached> {
  /** Reads one resource. Undefined if it doesn't exist, or is of a kind that isn't cached. */
  readOne(id: string): Promise<R | undefined>;
  /** The list that contains a resource. */
  listContaining(resource: R): ResourceList<R>;
  /** Items of a list that must be read one by one, since the list lacks what its views show. */
  undecided?(items: readonly R[]): Promise<readonly R[]>;
  /** Merges a list item with the cached resource, for properties that lists don't include. */
  merge?<T extends R>(fromAzure: T, known: R | undefined): T;
}
