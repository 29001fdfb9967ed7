import { enumValue } from '../../../arm/enumValue';
import { list, text } from '../../../base/json';
import { isDefinitionId } from '../../../domain/id/galleryIds';
import { definitionId } from '../../../domain/id/resourceId';
import type { LabImage } from '../../../domain/labs/image/labImage';
import { regionKey } from '../../../domain/region/region';
import { readAll, readResource } from '../readResource';

/** An image that a lab plan offers from its gallery. Undefined for a Marketplace image. */
export function readPlanImage(item: unknown): LabImage | undefined {
  const resource = readResource(item);
  const definition = text(resource?.properties['sharedGalleryId']) ?? '';
  // A Marketplace image may have its own ID in the same property.
  if (!resource || !isDefinitionId(definition)) return undefined;
  const { base, properties } = resource;
  return {
    id: base.id,
    name: base.name,
    // In lists, an image that was never enabled has no state.
    enabled: enumValue(properties['enabledState'], ['Enabled']) !== undefined,
    definitionId: definition,
    displayName: text(properties['displayName']) ?? base.name,
    osType: enumValue(properties['osType'], ['Windows', 'Linux']),
    osState: enumValue(properties['osState'], ['Generalized', 'Specialized']),
    availableRegions: readAll(list(properties['availableRegions']), text).map(regionKey),
  };
}

/** An image that a classic lab account offers. It names its gallery and definition, and has no regions. */
export function readSharedImage(item: unknown): LabImage | undefined {
  const resource = readResource(item);
  const gallery = text(resource?.properties['sharedGalleryId']);
  if (!resource || gallery === undefined) return undefined;
  const { base, properties } = resource;
  return {
    id: base.id,
    name: base.name,
    enabled: enumValue(properties['EnableState'], ['Enabled']) !== undefined,
    definitionId: definitionId(gallery, text(properties['definitionName']) ?? base.name),
    displayName: text(properties['displayName']) ?? base.name,
    osType: enumValue(properties['osType'], ['Windows', 'Linux']),
    osState: enumValue(properties['imageType'], ['Generalized', 'Specialized']),
    availableRegions: [],
  };
}
