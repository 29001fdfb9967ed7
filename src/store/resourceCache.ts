import type { Disposable } from '../base/event';
import { toFailure } from '../domain/errors/failure';
import { idKey } from '../domain/id/resourceId';
import { applyListing } from './applyListing';
import { CacheContents } from './cacheContents';
import type { Cached, ResourceList, CacheRules } from './cacheRules';
import { createChangeNotifier, type StoreChange } from './changeNotifier';
import type { Known } from './ports';

/** Lists and resources as Azure last returned them. A failure never discards cached data. */
export interface ResourceCache<R extends Cached> {
  readonly known: <T extends R>(list: ResourceList<T>) => Known<T>;
  readonly get: (id: string) => R | undefined;
  readonly all: () => readonly R[];
  /** Loads the list if it was never loaded, or if `force`. Never rejects. */
  readonly load: <T extends R>(list: ResourceList<T>, force?: boolean) => Promise<Known<T>>;
  readonly reread: (id: string) => Promise<R | undefined>;
  readonly put: (resource: R) => void;
  readonly clear: () => void;
  readonly onDidChange: (listener: (change: StoreChange) => void) => Disposable;
}

export function createResourceCache<R extends Cached>(rules: CacheRules<R>): ResourceCache<R> {
  const notifier = createChangeNotifier();
  // `clear` replaces the contents, so that responses to earlier requests are dropped.
  let contents = new CacheContents<R>(notifier, rules);

  async function fetch<T extends R>(own: CacheContents<R>, list: ResourceList<T>): Promise<void> {
    const cachedList = own.cachedList(list.key);
    const askedAt = own.tick();
    cachedList.known = { ...cachedList.known, state: 'loading' };
    try {
      const listing = await list.fetch();
      if (own !== contents) return;
      const contradicted = applyListing(own, list, listing, askedAt);
      for (const id of contradicted) void reread(id);
      const undecided = (await rules.undecided?.(own.known(list).items)) ?? [];
      if (own !== contents) return;
      for (const { id } of undecided) if (!contradicted.includes(id)) void reread(id);
    } catch (error) {
      if (own !== contents) return;
      own.replace(list, { ...cachedList.known, state: 'loaded', failures: [{ failure: toFailure(error) }] });
    }
  }

  async function load<T extends R>(list: ResourceList<T>, force = false): Promise<Known<T>> {
    const cachedList = contents.cachedList(list.key);
    // Cached data is returned at once during a reload: VS Code drops a view's rows while it waits for them.
    if (force || !cachedList.answered) {
      cachedList.inFlight ??= fetch(contents, list).finally(() => (cachedList.inFlight = undefined));
      await cachedList.inFlight;
    }
    return contents.known(list);
  }

  async function reread(id: string): Promise<R | undefined> {
    const own = contents;
    const key = idKey(id);
    const startedAt = own.tick();
    try {
      const resource = await rules.readOne(id);
      if (own === contents && (own.readAt.get(key) ?? 0) < startedAt) updateResource(id, resource, startedAt);
    } catch {
      // Cached data stays. Callers that need the reason load the list, which stores failures.
    }
    return contents.resources.get(key);
  }

  function updateResource(id: string, resource: R | undefined, at: number): void {
    const known = contents.resources.get(idKey(id));
    if (resource) {
      contents.insert(contents.put(resource), rules.listContaining(resource));
    } else if (known) {
      contents.remove(id, rules.listContaining(known));
    }
    contents.readAt.set(idKey(id), at);
  }

  return {
    known: list => contents.known(list),
    get: id => contents.resources.get(idKey(id)),
    all: () => [...contents.resources.values()],
    load,
    reread,
    put: resource => updateResource(resource.id, resource, contents.tick()),
    clear: () => {
      const before = contents;
      contents = new CacheContents(notifier, rules);
      for (const resource of before.resources.values()) notifier.resource(resource.id);
      for (const list of before.loadedLists()) notifier.list(list);
    },
    onDidChange: notifier.onDidChange,
  };
}
