import { enumValue } from '../../../arm/enumValue';
import { object, text } from '../../../base/json';
import { sameId } from '../../../domain/id/resourceId';
import type { LabImage } from '../../../domain/labs/image/labImage';
import type { Lab } from '../../../domain/labs/lab/lab';
import type { AttachedGallery, LabAccount } from '../../../domain/labs/owner/labAccount';
import { labAccountOf } from '../../../domain/labs/owner/labAccountOf';
import { readResource } from '../readResource';

export function readLabAccount(item: unknown): LabAccount | undefined {
  const resource = readResource(item);
  return resource && { ...resource.base, kind: 'labAccount' };
}

export function readAttachedGallery(item: unknown): AttachedGallery | undefined {
  const resource = readResource(item);
  const galleryId = text(resource?.properties['galleryId']);
  return resource && galleryId !== undefined
    ? { id: resource.base.id, name: resource.base.name, galleryId }
    : undefined;
}

/** A lab of a classic lab account. Its template's settings describe its machines and image. */
export function readClassicLab(item: unknown, template: unknown, images: readonly LabImage[]): Lab | undefined {
  const resource = readResource(item);
  if (!resource) return undefined;
  const { base } = resource;
  const { publishingState, title, resourceSettings } = object(object(template)['properties']);
  const settings = object(resourceSettings);
  const imageId = text(settings['sharedImageResourceId']);
  const image = imageId === undefined ? undefined : images.find(one => sameId(one.id, imageId));
  return {
    ...base,
    kind: 'lab',
    title: text(title) ?? base.name,
    labAccountId: labAccountOf(base.id),
    state: enumValue(publishingState, ['Draft', 'Publishing', 'Scaling', 'Published']),
    definitionId: image?.definitionId,
    osType: image?.osType,
    osState: image?.osState,
    size: text(settings['size']),
    adminUser: text(object(settings['referenceVm'])['userName']),
  };
}
