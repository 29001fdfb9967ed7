import { guidFor } from '../../authority/token';
import { classicLab } from '../../labs/classic/createClassicLab';
import { labAccountType, sharedGalleryType, sharedImageType } from '../../labs/labTypes';
import type { StoredResource } from '../../world/storedResource';
import { computeId, providerId } from '../company';
import { day } from '../galleryResources';

const id = providerId('academy', 'rg-academy-images', `${labAccountType}/academy-classic`);
const gallery = computeId('academy', 'rg-academy-images', 'galleries/academy_images');
const account: StoredResource = {
  id,
  name: 'academy-classic',
  type: labAccountType,
  location: 'uksouth',
  properties: {
    enabledRegionSelection: false,
    provisioningState: 'Succeeded',
    uniqueIdentifier: guidFor(id),
  },
};

/** A lab account, the predecessor of lab plans. */
export function classicLabs(now: number): StoredResource[] {
  const ubuntu = { name: 'classroom-ubuntu', enabled: false };
  const windows = { name: 'classroom-windows-11', enabled: true };
  return [
    account,
    {
      id: `${id}/sharedgalleries/academy_images`,
      name: 'academy_images',
      type: sharedGalleryType,
      properties: { galleryId: gallery, provisioningState: 'Succeeded' },
    },
    ...[ubuntu, windows].map(({ name, enabled }) => ({
      id: `${id}/sharedimages/${name}`,
      name,
      type: sharedImageType,
      properties: {
        EnableState: enabled ? 'Enabled' : 'Disabled',
        sharedGalleryId: gallery,
        definitionName: name,
        provisioningState: 'Succeeded',
      },
    })),
    ...labOf('biology-classic', windows.name, 'Published', now - 400 * day),
    ...labOf('history-classic', ubuntu.name, 'Draft', now - 30 * day),
  ];
}

function labOf(name: string, image: string, publishingState: string, at: number): StoredResource[] {
  return classicLab(account, name, at, {
    state: 'Succeeded',
    publishingState,
    imageName: image,
    image: { sharedImageResourceId: `${id}/sharedimages/${image}` },
    size: 'Standard',
    userName: 'instructor',
    quota: 'PT20H',
  });
}
