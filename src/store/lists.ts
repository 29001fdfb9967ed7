import type { AzureReader } from '../azure/ports';
import type { ImageDefinition } from '../domain/definition/imageDefinition';
import type { Gallery } from '../domain/gallery/gallery';
import { idKey, parentId } from '../domain/id/resourceId';
import type { Resource } from '../domain/resource/resourceOfKind';
import type { ManagedImage } from '../domain/source/managedImage';
import type { ImageVersion } from '../domain/version/imageVersion';
import { newestFirst } from '../domain/version/semanticVersion';
import type { ResourceList } from './cacheRules';
import { byName } from './order';

export interface Lists {
  readonly galleries: ResourceList<Gallery>;
  readonly managedImages: ResourceList<ManagedImage>;
  definitions(galleryId: string): ResourceList<ImageDefinition>;
  versions(definitionId: string): ResourceList<ImageVersion>;
  /** The list that contains a resource. */
  readonly listContaining: (resource: Resource) => ResourceList<Resource>;
}

export function listsOf(reader: AzureReader): Lists {
  const galleries: ResourceList<Gallery> = {
    id: 'galleries',
    key: 'galleries',
    fetch: () => reader.galleries(),
    order: byName,
  };
  const managedImages: ResourceList<ManagedImage> = {
    id: 'managedImages',
    key: 'managedImages',
    fetch: () => reader.managedImages(),
    order: byName,
  };
  const definitions = (id: string): ResourceList<ImageDefinition> => ({
    id,
    key: idKey(id),
    fetch: async () => ({ items: await reader.definitions(id), failures: [] }),
    order: byName,
  });
  const versions = (id: string): ResourceList<ImageVersion> => ({
    id,
    key: idKey(id),
    fetch: async () => ({ items: await reader.versions(id), failures: [] }),
    order: newestFirst,
  });
  const listContaining = (resource: Resource): ResourceList<Resource> => {
    const parent = parentId(resource.id) ?? '';
    switch (resource.kind) {
      case 'gallery':
        return galleries;
      case 'managedImage':
        return managedImages;
      case 'definition':
        return definitions(parent);
      case 'version':
        return versions(parent);
    }
  };
  return { galleries, managedImages, definitions, versions, listContaining };
}

/** Reads one resource by REST. Undefined if it doesn't exist, or is of a kind that isn't cached. */
export async function readOne(reader: AzureReader, type: string, id: string): Promise<Resource | undefined> {
  switch (type.toLowerCase()) {
    case 'microsoft.compute/galleries':
      return reader.gallery(id);
    case 'microsoft.compute/galleries/images':
      return reader.definition(id);
    case 'microsoft.compute/galleries/images/versions':
      return reader.version(id);
    case 'microsoft.compute/images':
      return reader.managedImage(id);
    default:
      return undefined;
  }
}
