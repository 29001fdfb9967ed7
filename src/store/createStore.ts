import type { AzureReader } from '../azure/ports';
import type { Resource } from '../domain/resource/resourceOfKind';
import { parseResourceId } from '../domain/id/resourceId';
import { keepReplication } from './keepReplication';
import { listsOf, readOne } from './lists';
import type { Store } from './ports';
import { createResourceCache } from './resourceCache';

export function createStore(reader: AzureReader): Store {
  const lists = listsOf(reader);
  const { known, load, get, reread, put, clear, onDidChange } = createResourceCache<Resource>({
    readOne: id => readOne(reader, parseResourceId(id)?.type ?? '', id),
    holding: lists.holding,
    completed: keepReplication,
  });
  return {
    galleries: () => known(lists.galleries),
    managedImages: () => known(lists.managedImages),
    definitions: id => known(lists.definitions(id)),
    versions: id => known(lists.versions(id)),
    loadGalleries: again => load(lists.galleries, again),
    loadManagedImages: again => load(lists.managedImages, again),
    loadDefinitions: (id, again) => load(lists.definitions(id), again),
    loadVersions: (id, again) => load(lists.versions(id), again),
    ...{ get, reread, put, clear, onDidChange },
  };
}
