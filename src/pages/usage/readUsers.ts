import { notFound } from '../../domain/errors/notFound';
import { definitionIdOf, isGalleryId, isVersionId } from '../../domain/id/galleryIds';
import { sameId } from '../../domain/id/resourceId';
import { usesOf } from '../../domain/usage/imageUsage';
import type { ImageUsers } from '../../domain/usage/imageUser';
import type { UsageParts } from './usageParts';

/**
 * Whatever uses a gallery, an image definition, or an image version. Rejects with `AzureError` if it doesn't exist: what is
 * gone can't be called unused.
 */
export async function readUsers(id: string, reader: UsageParts['reader']): Promise<ImageUsers> {
  if (isVersionId(id)) {
    const definition = definitionIdOf(id);
    const [users, siblings] = await Promise.all([reader.imageUsers(definition), reader.versions(definition)]);
    const version = siblings.find(one => sameId(one.id, id)) ?? notFound(id);
    return { ...users, items: usesOf(version, users.items, siblings).map(({ user }) => user) };
  }
  const [users, image] = await Promise.all([
    reader.imageUsers(id),
    isGalleryId(id) ? reader.gallery(id) : reader.definition(id),
  ]);
  return image ? users : notFound(id);
}
