import { toFailure } from '../domain/errors/failure';
import { idKey } from '../domain/id/resourceId';
import { createAnnouncer, type StoreChange } from './announcer';
import type { Disposable } from '../base/event';
import { Memory } from './cacheContents';
import type { Known } from './ports';
import { takeListing } from './takeListing';
import type { Cached, ResourceList, CacheRules } from './cacheRules';

/** Lists and what stands in them, as Azure told last. Nothing that fails loses what was known before. */
export interface ResourceCache<R extends Cached> {
  readonly known: <T extends R>(list: ResourceList<T>) => Known<T>;
  readonly get: (id: string) => R | undefined;
  /** Loads what was never loaded, or `again`. Never rejects. */
  readonly load: <T extends R>(list: ResourceList<T>, again?: boolean) => Promise<Known<T>>;
  readonly reread: (id: string) => Promise<R | undefined>;
  readonly put: (resource: R) => void;
  readonly clear: () => void;
  readonly onDidChange: (listener: (change: StoreChange) => void) => Disposable;
}

export function createResourceCache<R extends Cached>(rules: CacheRules<R>): ResourceCache<R> {
  const announcer = createAnnouncer();
  // One memory a session: whatever was asked before `clear` answers into a memory nobody looks at any more.
  let memory = new Memory<R>(announcer, rules);

  async function ask<T extends R>(own: Memory<R>, list: ResourceList<T>): Promise<void> {
    const shelf = own.shelf(list.key);
    const askedAt = own.tick();
    shelf.known = { ...shelf.known, state: 'loading' };
    try {
      const listing = await list.ask();
      if (own !== memory) return;
      for (const id of takeListing(own, list, listing, askedAt)) void reread(id);
    } catch (error) {
      if (own !== memory) return;
      own.replace(list, { ...shelf.known, state: 'loaded', failures: [{ failure: toFailure(error) }] });
    }
  }

  async function load<T extends R>(list: ResourceList<T>, again = false): Promise<Known<T>> {
    const shelf = memory.shelf(list.key);
    // What is known is answered at once, also while Azure is asked again: VS Code forgets a view's rows until it has an answer.
    if (again || !shelf.answered) {
      shelf.inFlight ??= ask(memory, list).finally(() => (shelf.inFlight = undefined));
      await shelf.inFlight;
    }
    return memory.known(list);
  }

  async function reread(id: string): Promise<R | undefined> {
    const own = memory;
    const key = idKey(id);
    const startedAt = own.tick();
    try {
      const resource = await rules.readOne(id);
      if (own === memory && (own.readAt.get(key) ?? 0) < startedAt) take(id, resource, startedAt);
    } catch {
      // What is known stays: whoever needs the reason loads the list, where failures are kept.
    }
    return memory.resources.get(key);
  }

  function take(id: string, resource: R | undefined, at: number): void {
    const known = memory.resources.get(idKey(id));
    if (resource) {
      memory.file(memory.keep(resource), rules.holding(resource));
    } else if (known) {
      memory.forget(id, rules.holding(known));
    }
    memory.readAt.set(idKey(id), at);
  }

  return {
    known: list => memory.known(list),
    get: id => memory.resources.get(idKey(id)),
    load,
    reread,
    put: resource => take(resource.id, resource, memory.tick()),
    clear: () => {
      const before = memory;
      memory = new Memory(announcer, rules);
      for (const resource of before.resources.values()) announcer.resource(resource.id);
      for (const list of before.loadedLists()) announcer.list(list);
    },
    onDidChange: announcer.onDidChange,
  };
}
