import type { Resource } from '../domain/model/kinds';
import { idKey } from '../domain/resourceId';
import type { createAnnouncer } from './announcer';
import { deepEqual } from './deepEqual';
import { keepReplication } from './keepReplication';
import type { ListOf } from './lists';
import type { Known } from './ports';

export interface Shelf {
  known: Known<Resource>;
  /** A first answer is news even where it is empty. */
  answered: boolean;
  inFlight?: Promise<void> | undefined;
}

const nothing: Known<never> = { state: 'unloaded', items: [], failures: [] };

/** What one session has read. Each change is announced; what Azure says again unchanged is not. */
export class Memory {
  readonly resources = new Map<string, Resource>();
  /**
   * When each resource was last read by itself, in ticks. Such a reading is believed over a list, which may have been
   * asked for earlier or lag behind, until a list agrees with it.
   */
  readonly readAt = new Map<string, number>();
  readonly #shelves = new Map<string, Shelf>();
  #ticks = 0;

  constructor(private readonly announce: ReturnType<typeof createAnnouncer>) {}

  tick(): number {
    return ++this.#ticks;
  }

  known<T extends Resource>(list: ListOf<T>): Known<T> {
    return (this.#shelves.get(list.key)?.known ?? nothing) as Known<T>;
  }

  shelf(key: string): Shelf {
    const shelf = this.#shelves.get(key) ?? { known: nothing, answered: false };
    this.#shelves.set(key, shelf);
    return shelf;
  }

  loadedLists(): readonly string[] {
    return [...this.#shelves.keys()];
  }

  /** Keeps a resource without touching its list, and gives back what is now known of it. */
  keep<T extends Resource>(fromAzure: T): T {
    const key = idKey(fromAzure.id);
    const before = this.resources.get(key);
    const after = keepReplication(fromAzure, before);
    if (before && deepEqual(before, after)) return before as T;
    this.resources.set(key, after);
    this.announce.resource(after.id);
    return after;
  }

  /** Puts a resource at its place in a list that has been asked for. */
  file(resource: Resource, list: ListOf<Resource>): void {
    const { known } = this.shelf(list.key);
    if (known.state === 'unloaded') return;
    const key = idKey(resource.id);
    const others = known.items.filter(item => idKey(item.id) !== key);
    this.replace(list, { ...known, items: [...others, resource].sort((a, b) => list.order(a, b)) });
  }

  /** Forgets a resource and everything below it. */
  forget(id: string, list?: ListOf<Resource>): void {
    const key = idKey(id);
    const resource = this.resources.get(key);
    this.resources.delete(key);
    if (resource) this.announce.resource(resource.id);
    if (list) {
      const { known } = this.shelf(list.key);
      const items = known.items.filter(item => idKey(item.id) !== key);
      if (items.length < known.items.length) this.replace(list, { ...known, items });
    }
    const below = this.#shelves.get(key);
    this.#shelves.delete(key);
    for (const item of below?.known.items ?? []) this.forget(item.id);
  }

  replace(list: ListOf<Resource>, known: Known<Resource>): void {
    const shelf = this.shelf(list.key);
    const before = shelf.known;
    shelf.known = known;
    const first = known.state === 'loaded' && !shelf.answered;
    shelf.answered ||= first;
    const same =
      !first &&
      deepEqual(before.failures, known.failures) &&
      before.items.length === known.items.length &&
      before.items.every((item, index) => item.id === known.items[index]?.id);
    if (!same) this.announce.list(list.id);
  }
}
