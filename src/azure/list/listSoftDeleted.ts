import { apiVersionOf } from '../../arm/apiVersions';
import { object, text } from '../../base/json';
import { galleryIdOf, isDefinitionId } from '../../domain/id/galleryIds';
import { nameOf } from '../../domain/id/resourceId';
import type { SoftDeletedVersion } from '../../domain/version/softDeletedVersion';
import { listIfAvailable } from '../apiVersion/listIfAvailable';
import { encodedPath, listJson, orUndefined, pathOf } from '../http/rest';
import type { Connection } from '../ports';
import { readEvery } from '../read/readResource';
import { readSoftDeleted } from '../read/readSoftDeleted';

/** Soft-deleted versions of a definition, or of all definitions of a gallery. */
export async function listSoftDeleted(connection: Connection, id: string): Promise<readonly SoftDeletedVersion[]> {
  const gallery = galleryIdOf(id);
  if (isDefinitionId(id)) return ofDefinition(connection, gallery, nameOf(id));
  const definitions = (await orUndefined(listJson(connection, pathOf(gallery, 'images')))) ?? [];
  const names = readEvery(definitions, item => text(object(item)['name']));
  return (await Promise.all(names.map(name => ofDefinition(connection, gallery, name)))).flat();
}

async function ofDefinition(connection: Connection, gallery: string, name: string): Promise<SoftDeletedVersion[]> {
  const below = `${gallery}/softDeletedArtifactTypes/images/artifacts/${name}/versions`;
  const path = `${encodedPath(below)}?api-version=${apiVersionOf('Microsoft.Compute/galleries') ?? ''}`;
  return readEvery((await orUndefined(listIfAvailable(connection, path))) ?? [], readSoftDeleted);
}
