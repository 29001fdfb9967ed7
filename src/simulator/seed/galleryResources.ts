import { guidFor } from '../authority/token';
import type { StoredResource } from '../world/storedResource';
import type { DefinitionSeed, GallerySeed } from './catalog';
import { computeId, edgeFleetGroups } from './company';

export const day = 86_400_000;

export function galleryId(gallery: GallerySeed): string {
  return computeId(gallery.subscription, gallery.group, `galleries/${gallery.name}`);
}

export function galleryResource(gallery: GallerySeed): StoredResource {
  const id = galleryId(gallery);
  const { name, location, description, permissions, softDelete } = gallery;
  return {
    id,
    name,
    type: 'Microsoft.Compute/galleries',
    location,
    tags: { company: 'Harborline' },
    properties: {
      description,
      identifier: { uniqueName: `${id.split('/')[2] ?? ''}-${name.toUpperCase()}` },
      ...(permissions === 'Groups' && { sharingProfile: { permissions, groups: edgeFleetGroups } }),
      ...(permissions === 'Community' && { sharingProfile: { permissions, communityGalleryInfo: community(name) } }),
      ...(softDelete && { softDeletePolicy: { isSoftDeleteEnabled: true } }),
      provisioningState: 'Succeeded',
    },
  };
}

function community(name: string): Record<string, unknown> {
  return {
    publisherUri: 'https://harborline.example',
    publisherContact: 'images@harborline.example',
    eula: 'https://harborline.example/eula',
    publicNamePrefix: 'harborline',
    communityGalleryEnabled: true,
    publicNames: [`harborline-${guidFor(name)}`],
  };
}

/** @param now simulated ms since 1970, for the end of life */
export function definitionResource(gallery: GallerySeed, definition: DefinitionSeed, now: number): StoredResource {
  const { name, os, generation = 'V2', architecture = 'x64', specialized, security, plan, endOfLifeDays } = definition;
  return {
    id: `${galleryId(gallery)}/images/${name}`,
    name,
    type: 'Microsoft.Compute/galleries/images',
    location: gallery.location,
    tags: {},
    properties: {
      hyperVGeneration: generation,
      architecture,
      ...(security && { features: [{ name: 'SecurityType', value: security }] }),
      osType: os,
      osState: specialized ? 'Specialized' : 'Generalized',
      ...(endOfLifeDays !== undefined && { endOfLifeDate: dateIn(now, endOfLifeDays) }),
      identifier: { publisher: 'Harborline', offer: gallery.name.replaceAll('_', '-'), sku: name },
      ...(plan && { purchasePlan: plan }),
      recommended: { vCPUs: { min: 2, max: 16 }, memory: { min: 4, max: 64 } },
      provisioningState: 'Succeeded',
    },
  };
}

/** Midnight so many days from now, in Azure's format. */
export function dateIn(now: number, days: number): string {
  return new Date(Math.floor(now / day) * day + days * day).toISOString().replace('.000Z', '+00:00');
}
