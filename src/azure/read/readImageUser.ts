import { isObject, list, object, text, enumValue } from '../../arm/json';
import type { Json } from '../../arm/json';
import type { ImageUser, ImageUserKind } from '../../domain/usage/imageUser';
import { isWithin } from '../../domain/id/resourceId';
import { readResource } from './readResource';

/** Where each kind of resource references its image and the exact version. */
const references: Readonly<Record<string, { kind: ImageUserKind; of: (properties: Json) => readonly unknown[] }>> = {
  'microsoft.compute/virtualmachines': {
    kind: 'virtualMachine',
    of: properties => [object(properties['storageProfile'])['imageReference']],
  },
  'microsoft.compute/virtualmachinescalesets': {
    kind: 'scaleSet',
    of: properties => [object(object(properties['virtualMachineProfile'])['storageProfile'])['imageReference']],
  },
  'microsoft.compute/virtualmachinescalesets/virtualmachines': {
    kind: 'scaleSetInstance',
    of: properties => [object(properties['storageProfile'])['imageReference']],
  },
  'microsoft.compute/disks': {
    kind: 'disk',
    of: properties => {
      const { imageReference, galleryImageReference } = object(properties['creationData']);
      return [galleryImageReference, imageReference];
    },
  },
  'microsoft.virtualmachineimages/imagetemplates': {
    kind: 'imageTemplate',
    of: properties => [
      { id: object(properties['source'])['imageVersionId'] },
      ...list(properties['distribute']).map(one => ({ id: object(one)['galleryImageId'] })),
    ],
  },
  'microsoft.labservices/labplans/images': {
    kind: 'labPlanImage',
    of: properties => [{ id: properties['sharedGalleryId'] }],
  },
  'microsoft.labservices/labs': {
    kind: 'lab',
    of: properties => [object(object(properties['virtualMachineProfile'])['imageReference'])],
  },
};

/** Instances of uniform scale sets are in a separate table. */
export const instanceType = 'microsoft.compute/virtualmachinescalesets/virtualmachines';

/** The other types that can use an image, in lower case. */
export const userTypes = Object.keys(references).filter(type => type !== instanceType);

/** A Resource Graph row that references an image at or below `imageId`. Undefined if it was a false positive. */
export function readImageUser(row: unknown, imageId: string): ImageUser | undefined {
  const resource = readResource(row);
  const reference = references[text(object(row)['type'])?.toLowerCase() ?? ''];
  if (!resource || !reference) return undefined;
  const { base, properties } = resource;
  for (const found of reference.of(properties)) {
    const id = isObject(found) ? text(found['id']) : undefined;
    if (id === undefined || !isWithin(id, imageId)) continue;
    return {
      ...{ kind: reference.kind, id: base.id, name: base.name, location: base.location, imageId: id },
      exactVersion: text(object(found)['exactVersion']),
      orchestration: enumValue(properties['orchestrationMode'], ['Uniform', 'Flexible']),
    };
  }
  return undefined;
}
