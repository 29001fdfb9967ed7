import type { Listing } from '../azure/ports';

/** What can be kept: something of Azure with an id of its own. */
export interface Cached {
  readonly id: string;
  readonly name: string;
}

/** One heading of a store: how it is called in events, how Azure is asked for it, how its items are ordered. */
export interface ResourceList<T extends Cached> {
  readonly id: string;
  readonly key: string;
  ask(): Promise<Listing<T>>;
  order(a: T, b: T): number;
}

export interface CacheRules<R extends Cached> {
  /** Reads one resource by itself; undefined where it is gone, or of a kind that is not kept. */
  readOne(id: string): Promise<R | undefined>;
  /** The list a resource stands in. */
  listContaining(resource: R): ResourceList<R>;
  /** What comes from Azure, with what is known besides and a list does not tell. */
  completed?<T extends R>(fromAzure: T, known: R | undefined): T;
}
