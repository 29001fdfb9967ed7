import { toFailure } from '../domain/errors/failure';
import { idKey } from '../domain/id/resourceId';
import { createChangeNotifier, type StoreChange } from './changeNotifier';
import type { Disposable } from '../base/event';
import { CacheContents } from './cacheContents';
import type { Known } from './ports';
import { applyListing } from './applyListing';
import type { Cached, ResourceList, CacheRules } from './cacheRules';

/** Lists and what stands in them, as Azure told last. Nothing that fails loses what was known before. */
export interface ResourceCache<R extends Cached> {
  readonly known: <T extends R>(list: ResourceList<T>) => Known<T>;
  readonly get: (id: string) => R | undefined;
  /** Loads what was never loaded, or `force`. Never rejects. */
  readonly load: <T extends R>(list: ResourceList<T>, force?: boolean) => Promise<Known<T>>;
  readonly reread: (id: string) => Promise<R | undefined>;
  readonly put: (resource: R) => void;
  readonly clear: () => void;
  readonly onDidChange: (listener: (change: StoreChange) => void) => Disposable;
}

export function createResourceCache<R extends Cached>(rules: CacheRules<R>): ResourceCache<R> {
  const notifier = createChangeNotifier();
  // One memory a session: whatever was asked before `clear` answers into a memory nobody looks at any more.
  let contents = new CacheContents<R>(notifier, rules);

  async function fetch<T extends R>(own: CacheContents<R>, list: ResourceList<T>): Promise<void> {
    const cachedList = own.cachedList(list.key);
    const askedAt = own.tick();
    cachedList.known = { ...cachedList.known, state: 'loading' };
    try {
      const listing = await list.fetch();
      if (own !== contents) return;
      for (const id of applyListing(own, list, listing, askedAt)) void reread(id);
    } catch (error) {
      if (own !== contents) return;
      own.replace(list, { ...cachedList.known, state: 'loaded', failures: [{ failure: toFailure(error) }] });
    }
  }

  async function load<T extends R>(list: ResourceList<T>, force = false): Promise<Known<T>> {
    const cachedList = contents.cachedList(list.key);
    // What is known is answered at once, also while Azure is asked again: VS Code forgets a view's rows until it has an answer.
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
      // What is known stays: whoever needs the reason loads the list, where failures are kept.
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
