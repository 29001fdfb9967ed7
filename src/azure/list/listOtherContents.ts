import { object, text } from '../../base/json';
import { mapLimited } from '../../base/mapLimited';
import { listIfAvailable } from '../apiVersion/listIfAvailable';
import { pathOf } from '../http/rest';
import type { Connection } from '../ports';
import { readEvery } from '../read/readResource';

/** All collections of a gallery but its image definitions. */
const collections = ['applications', 'inVMAccessControlProfiles', 'scripts'] as const;
const listConcurrency = 8;

/** IDs of what a gallery contains besides image definitions, each followed by its versions. */
export async function listOtherContents(connection: Connection, galleryId: string): Promise<readonly string[]> {
  const children = await Promise.all(collections.map(collection => idsIn(connection, galleryId, collection)));
  const withVersions = await mapLimited(children.flat(), listConcurrency, async id => [
    id,
    ...(await idsIn(connection, id, 'versions')),
  ]);
  return withVersions.flat();
}

async function idsIn(connection: Connection, parent: string, collection: string): Promise<readonly string[]> {
  return readEvery(await listIfAvailable(connection, pathOf(parent, collection)), item => text(object(item)['id']));
}
