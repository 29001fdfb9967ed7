import { text } from '../../http/json';
import { ArmError, type Call } from '../../http/route';
import { checkDefinitionName } from '../../rules/definition';
import { checkQuota } from '../../rules/quota';
import type { StoredResource } from '../../world/storedResource';
import { labApps, labServicesHasRole, roles } from '../principals';
import { traitsOf } from './galleryExport';

/** The error that an export ends with because of the gallery, if any. */
export function saveImageError(
  call: Call,
  gallery: string,
  name: string,
  lab: StoredResource,
): { code: string; message: string } | undefined {
  const { world } = call;
  if (!world.get(gallery)) {
    return { code: 'SharedGalleryNotFound', message: `The compute gallery '${gallery}' cannot be found.` };
  }
  if (!labServicesHasRole(world, labApps.plans, [roles.owner], gallery, call.now)) {
    return {
      code: 'SharedGalleryAccessDenied',
      message: `Azure Lab Services (application ${labApps.plans}) is not Owner of the compute gallery '${gallery}'.`,
    };
  }
  const definition = world.get(`${gallery}/images/${name}`);
  try {
    checkDefinitionName(name);
    const subscription = gallery.split('/')[2] ?? '';
    if (!definition) checkQuota(world, 'Microsoft.Compute/galleries/images', subscription, lab.location ?? '');
    checkQuota(world, 'Microsoft.Compute/galleries/images/versions', subscription, lab.location ?? '');
  } catch (error) {
    if (error instanceof ArmError) return { code: error.code, message: error.message };
    throw error;
  }
  return definition && definitionMismatch(call, definition, lab);
}

function definitionMismatch(
  call: Call,
  definition: StoredResource,
  lab: StoredResource,
): { code: string; message: string } | undefined {
  const { osType, hyperVGeneration } = traitsOf(call, lab);
  const differences = Object.entries({ osState: 'Specialized', osType, hyperVGeneration }).filter(
    ([name, wanted]) => text(definition.properties, name) !== wanted,
  );
  const [first] = differences;
  if (!first) return undefined;
  const [name, wanted] = first;
  return {
    code: 'SharedImageMismatch',
    message: `The image definition '${definition.id}' has ${name} '${text(definition.properties, name) ?? ''}', but the template virtual machine of the lab '${lab.name}' needs '${wanted}'.`,
  };
}
