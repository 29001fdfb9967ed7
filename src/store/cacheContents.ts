import { deepEqual } from '../base/deepEqual';
import { idKey } from '../domain/id/resourceId';
import type { Cached, ResourceList, CacheRules } from './cacheRules';
import type { createChangeNotifier } from './changeNotifier';
import type { Known } from './ports';

export interface CachedList<R> {
  known: Known<R>;
  /** Whether it was ever loaded: the first response is announced even if it is empty. */
  answered: boolean;
  inFlight?: Promise<void> | undefined;
}

const unloaded: Known<never> = { state: 'unloaded', items: [], failures: [] };

/** The cached resources and lists of one session. Every change fires an event; an unchanged response doesn't. */
export class CacheContents<R extends Cached> {
  readonly resources = new Map<string, R>();
  /**
   * When each resource was last read individually, in ticks. Such a read is trusted over a list, which may have been
   * requested earlier or may lag (eventual consistency), until a list agrees with it.
   */
  readonly readAt = new Map<string, number>();
  readonly #lists = new Map<string, CachedList<R>>();
  #ticks = 0;

  constructor(
    private readonly notifier: ReturnType<typeof createChangeNotifier>,
    private readonly rules: Pick<CacheRules<R>, 'merge'>,
  ) {}

  tick(): number {
    return ++this.#ticks;
  }

  known<T extends R>(list: ResourceList<T>): Known<T> {
    return (this.#lists.get(list.key)?.known ?? unloaded) as Known<T>;
  }

  cachedList(key: string): CachedList<R> {
    const cachedList = this.#lists.get(key) ?? { known: unloaded, answered: false };
    this.#lists.set(key, cachedList);
    return cachedList;
  }

  loadedLists(): readonly string[] {
    return [...this.#lists.keys()];
  }

  /** Caches a resource without touching its list, and returns its merged value. */
  put<T extends R>(fromAzure: T): T {
    const key = idKey(fromAzure.id);
    const before = this.resources.get(key);
    const after = this.merge(fromAzure);
    if (before && deepEqual(before, after)) return before as T;
    this.resources.set(key, after);
    this.notifier.resource(after.id);
    return after;
  }

  /** A list item merged with the cached resource. */
  merge<T extends R>(fromAzure: T): T {
    return this.rules.merge?.(fromAzure, this.resources.get(idKey(fromAzure.id))) ?? fromAzure;
  }

  /** Inserts a resource into its list, in order, if that list was loaded. One that is in it keeps its place. */
  insert(resource: R, list: ResourceList<R>): void {
    const { known } = this.cachedList(list.key);
    if (known.state === 'unloaded') return;
    const at = placeOf(resource, known.items);
    const items =
      at === -1 ? [...known.items, resource].sort((a, b) => list.order(a, b)) : known.items.with(at, resource);
    this.replace(list, { ...known, items });
  }

  /** Removes a resource and everything below it. */
  remove(id: string, list?: ResourceList<R>): void {
    const key = idKey(id);
    const resource = this.resources.get(key);
    this.resources.delete(key);
    if (resource) this.notifier.resource(resource.id);
    if (list) {
      const { known } = this.cachedList(list.key);
      const items = known.items.filter(item => idKey(item.id) !== key);
      if (items.length < known.items.length) this.replace(list, { ...known, items });
    }
    for (const [name, below] of this.#lists) {
      if (name !== key && !name.startsWith(`${key}/`)) continue;
      this.#lists.delete(name);
      for (const item of below.known.items) this.remove(item.id);
    }
  }

  replace(list: ResourceList<R>, known: Known<R>): void {
    const cachedList = this.cachedList(list.key);
    const before = cachedList.known;
    cachedList.known = known;
    const first = known.state === 'loaded' && !cachedList.answered;
    cachedList.answered ||= first;
    const same =
      !first &&
      deepEqual(before.failures, known.failures) &&
      before.items.length === known.items.length &&
      before.items.every((item, index) => item.id === known.items[index]?.id);
    if (!same) this.notifier.list(list.id);
  }
}

/** -1 if it isn't there. Azure nearly always spells an ID in the same way. */
function placeOf({ id }: Cached, items: readonly Cached[]): number {
  const same = items.findIndex(one => one.id === id);
  if (same !== -1) return same;
  const key = idKey(id);
  return items.findIndex(one => idKey(one.id) === key);
}
