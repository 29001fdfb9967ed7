import { at, compact, text, type Json } from '../../http/json';
import { ArmError, type Call } from '../../http/route';
import { latestIn } from '../../rules/sharing';
import type { StoredResource } from '../../world/storedResource';
import { labNotFound, refused } from '../lab/labChecks';
import { planImage, type PlanImage } from './planImageRows';

/**
 * The image reference of a new lab. The plan's image is looked up by the last segment of the ID: for a definition that
 * is its name; for a version it matches no image.
 */
export function labImage(
  call: Call,
  plan: StoredResource,
  reference: Json,
  location: string,
): { reference: Json; osType: string } {
  const id = text(reference, 'id');
  const name =
    id?.split('/').at(-1) ?? ['publisher', 'offer', 'sku'].map(part => text(reference, part) ?? '').join('.');
  const image = planImage(call, plan, name);
  if (!image) throw labNotFound(call, `labPlans/${plan.name}/images/${name}`);
  if (text(image.properties, 'enabledState') !== 'Enabled') {
    throw refused('ImageNotEnabled', `The image '${image.name}' is not enabled on the lab plan '${plan.name}'.`);
  }
  const osType = text(image.properties, 'osType') ?? 'Windows';
  if (id === undefined) {
    const { publisher, offer, sku, version } = image.properties;
    const requested = { publisher, offer, sku, version: reference['version'] ?? version };
    return { reference: compact({ ...requested, exactVersion: requested.version }), osType };
  }
  return { reference: { id: definitionOf(image, id), exactVersion: exactVersion(call, image, location) }, osType };
}

function definitionOf(image: PlanImage, id: string): string {
  const definition = text(image.properties, 'sharedGalleryId');
  if (definition?.toLowerCase() === id.toLowerCase()) return definition;
  throw refused('InvalidImageReference', `The image '${id}' is not of the compute gallery attached to the lab plan.`);
}

function exactVersion(call: Call, image: PlanImage, location: string): string {
  const version = latestIn(call.world, text(image.properties, 'sharedGalleryId') ?? '', location, call.now);
  if (version) return version.name;
  const regions = at(image.properties, 'availableRegions');
  throw new ArmError(
    400,
    'ImageNotAvailableInRegion',
    `The image '${image.name}' is not available in region '${location}', but in: '${Array.isArray(regions) ? regions.join(', ') : ''}'.`,
  );
}
