import { enumValue } from '../../arm/enumValue';
import { list, object, parsedJson, text, type Json } from '../../base/json';
import { ownIdOf, type GalleryNames } from '../../domain/id/galleryNames';
import { isWithin } from '../../domain/id/resourceId';
import type { ImageUser, ImageUserKind } from '../../domain/usage/imageUser';
import { readResource } from '../read/readResource';

/** A property that refers to an image. */
interface Reference {
  readonly to: unknown;
  readonly exactVersion?: unknown;
  readonly onlyWrites?: boolean;
}

interface ReferenceReader {
  readonly kind: ImageUserKind;
  /** The properties that `of` reads. */
  readonly paths: readonly string[];
  readonly of: (properties: Json) => readonly Reference[];
}

/** Where each kind of resource references its image and the exact version. */
const readers = new Map<string, ReferenceReader>(
  Object.entries({
    'microsoft.compute/virtualmachines': {
      kind: 'virtualMachine',
      paths: ['storageProfile.imageReference'],
      of: properties => [reference(object(properties['storageProfile'])['imageReference'])],
    },
    'microsoft.compute/virtualmachinescalesets': {
      kind: 'scaleSet',
      paths: ['virtualMachineProfile.storageProfile.imageReference', 'orchestrationMode'],
      of: properties => [
        reference(object(object(properties['virtualMachineProfile'])['storageProfile'])['imageReference']),
      ],
    },
    'microsoft.compute/virtualmachinescalesets/virtualmachines': {
      kind: 'scaleSetInstance',
      paths: ['storageProfile.imageReference'],
      of: properties => [reference(object(properties['storageProfile'])['imageReference'])],
    },
    'microsoft.compute/disks': {
      kind: 'disk',
      paths: ['creationData.galleryImageReference', 'creationData.imageReference'],
      of: properties => {
        const { imageReference, galleryImageReference } = object(properties['creationData']);
        return [reference(galleryImageReference), reference(imageReference)];
      },
    },
    'microsoft.virtualmachineimages/imagetemplates': {
      kind: 'imageTemplate',
      paths: ['source.imageVersionId', 'distribute'],
      of: properties => [
        { to: object(properties['source'])['imageVersionId'] },
        ...list(properties['distribute']).map(one => ({ to: object(one)['galleryImageId'], onlyWrites: true })),
      ],
    },
    'microsoft.labservices/labs': {
      kind: 'lab',
      paths: ['virtualMachineProfile.imageReference'],
      of: properties => [reference(object(properties['virtualMachineProfile'])['imageReference'])],
    },
    'microsoft.desktopvirtualization/hostpools': {
      kind: 'hostPool',
      paths: ['vmTemplate'],
      // It is JSON as text.
      of: ({ vmTemplate }) => [{ to: object(parsedJson(text(vmTemplate) ?? ''))['customImageId'] }],
    },
    'microsoft.devopsinfrastructure/pools': {
      kind: 'devOpsPool',
      paths: ['fabricProfile.images'],
      of: properties =>
        list(object(properties['fabricProfile'])['images']).map(one => ({ to: object(one)['resourceId'] })),
    },
    'microsoft.devcenter/devcenters/devboxdefinitions': {
      kind: 'devBox',
      paths: ['imageReference'],
      of: properties => [reference(properties['imageReference'])],
    },
    'microsoft.devcenter/projects/pools': {
      kind: 'devBox',
      paths: ['devBoxDefinition.imageReference'],
      of: properties => [reference(object(properties['devBoxDefinition'])['imageReference'])],
    },
  }),
);

/** Instances of uniform scale sets are in a separate table. */
export const instanceType = 'microsoft.compute/virtualmachinescalesets/virtualmachines';
/** They refer to images by the ID of their dev center's gallery. */
export const devBoxTypes = ['microsoft.devcenter/devcenters/devboxdefinitions', 'microsoft.devcenter/projects/pools'];

/** The other types that can use an image, in lower case. */
export const userTypes = [...readers.keys()].filter(type => type !== instanceType && !devBoxTypes.includes(type));

export function pathsOf(types: readonly string[]): readonly string[] {
  return [...new Set(types.flatMap(type => readers.get(type)?.paths ?? []))];
}

/** The uses of images at or below `imageId` by a Resource Graph row. Empty if it was a false positive. */
export function readImageUsers(row: unknown, imageId: string, names: GalleryNames): readonly ImageUser[] {
  const resource = readResource(row);
  const reader = readers.get(text(object(row)['type'])?.toLowerCase() ?? '');
  if (!resource || !reader) return [];
  const { base, properties } = resource;
  return reader.of(properties).flatMap(({ to, exactVersion, onlyWrites }): ImageUser[] => {
    const image = ownIdOf(text(to) ?? '', names);
    if (image === undefined || !isWithin(image, imageId)) return [];
    return [
      {
        ...{ kind: reader.kind, id: base.id, name: base.name, location: base.location, imageId: image },
        exactVersion: text(exactVersion),
        orchestration: enumValue(properties['orchestrationMode'], ['Uniform', 'Flexible']),
        ...(onlyWrites && { onlyWrites }),
      },
    ];
  });
}

/** An image shared by others, or by this tenant, has a property of its own. */
export function reference(value: unknown): Reference {
  const { id, sharedGalleryImageId, communityGalleryImageId, exactVersion } = object(value);
  return { to: text(id) ?? text(sharedGalleryImageId) ?? communityGalleryImageId, exactVersion };
}
