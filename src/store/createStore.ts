import type { AzureReader } from '../azure/ports';
import { parseResourceId } from '../domain/id/resourceId';
import type { Resource } from '../domain/resource/resourceOfKind';
import { keepReplication } from './keepReplication';
import { listsOf, readOne } from './lists';
import type { Store } from './ports';
import { createResourceCache } from './resourceCache';

export function createStore(reader: AzureReader): Store {
  const lists = listsOf(reader);
  const { known, load, get, all, reread, put, clear, onDidChange } = createResourceCache<Resource>({
    readOne: id => readOne(reader, parseResourceId(id)?.type ?? '', id),
    listContaining: lists.listContaining,
    merge: keepReplication,
    async undecided(resources) {
      const versions = resources.filter(one => one.kind === 'version');
      return versions.length === 0 ? [] : (await import('../domain/version/latest')).possiblyLatest(versions);
    },
  });
  return {
    galleries: () => known(lists.galleries),
    managedImages: () => known(lists.managedImages),
    definitions: id => known(lists.definitions(id)),
    versions: id => known(lists.versions(id)),
    loadGalleries: force => load(lists.galleries, force),
    loadManagedImages: force => load(lists.managedImages, force),
    loadDefinitions: (id, force) => load(lists.definitions(id), force),
    loadVersions: (id, force) => load(lists.versions(id), force),
    ...{ get, all, reread, put, clear, onDidChange },
  };
}
