import type { AzureReader } from '../azure/ports';
import { toFailure } from '../domain/failure';
import type { Resource } from '../domain/model/kinds';
import { idKey, parseResourceId } from '../domain/resourceId';
import { createAnnouncer } from './announcer';
import type { ListOf } from './lists';
import { listsOf, readOne } from './lists';
import { Memory } from './memory';
import type { Known, Store } from './ports';
import { takeListing } from './takeListing';

export function createStore(reader: AzureReader): Store {
  const announcer = createAnnouncer();
  const lists = listsOf(reader);
  // One memory a session: whatever was asked before `clear` answers into a memory nobody looks at any more.
  let memory = new Memory(announcer);

  async function ask<T extends Resource>(own: Memory, list: ListOf<T>): Promise<void> {
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

  async function load<T extends Resource>(list: ListOf<T>, again: boolean): Promise<Known<T>> {
    const shelf = memory.shelf(list.key);
    // What is known is answered at once, also while Azure is asked again: VS Code forgets a view's rows until it has an answer.
    if (again || !shelf.answered) {
      shelf.inFlight ??= ask(memory, list).finally(() => (shelf.inFlight = undefined));
      await shelf.inFlight;
    }
    return memory.known(list);
  }

  async function reread(id: string): Promise<Resource | undefined> {
    const own = memory;
    const key = idKey(id);
    const startedAt = own.tick();
    try {
      const resource = await readOne(reader, parseResourceId(id)?.type ?? '', id);
      if (own === memory && (own.readAt.get(key) ?? 0) < startedAt) take(id, resource, startedAt);
    } catch {
      // What is known stays: whoever needs the reason loads the list, where failures are kept.
    }
    return memory.resources.get(key);
  }

  function take(id: string, resource: Resource | undefined, at: number): void {
    const known = memory.resources.get(idKey(id));
    if (resource) {
      memory.file(memory.keep(resource), lists.holding(resource));
    } else if (known) {
      memory.forget(id, lists.holding(known));
    }
    memory.readAt.set(idKey(id), at);
  }

  return {
    galleries: () => memory.known(lists.galleries),
    managedImages: () => memory.known(lists.managedImages),
    definitions: id => memory.known(lists.definitions(id)),
    versions: id => memory.known(lists.versions(id)),
    get: id => memory.resources.get(idKey(id)),
    loadGalleries: (again = false) => load(lists.galleries, again),
    loadManagedImages: (again = false) => load(lists.managedImages, again),
    loadDefinitions: (id, again = false) => load(lists.definitions(id), again),
    loadVersions: (id, again = false) => load(lists.versions(id), again),
    reread,
    put: resource => take(resource.id, resource, memory.tick()),
    clear: () => {
      const before = memory;
      memory = new Memory(announcer);
      for (const resource of before.resources.values()) announcer.resource(resource.id);
      for (const list of before.loadedLists()) announcer.list(list);
    },
    onDidChange: announcer.onDidChange,
  };
}
