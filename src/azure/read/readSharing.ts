import { list, object, text, enumValue } from '../../arm/json';
import type { GallerySharing } from '../../domain/gallery/gallerySharing';
import { readAll, readResource } from './readResource';

/** From a read with `$expand=SharingProfile/Groups`. */
export function readSharing(item: unknown): GallerySharing | undefined {
  const resource = readResource(item);
  if (!resource) return undefined;
  const profile = object(resource.properties['sharingProfile']);
  const info = object(profile['communityGalleryInfo']);
  const permissions = enumValue(profile['permissions'], ['Private', 'Groups', 'Community']) ?? 'Private';
  const groups = list(profile['groups']).map(object);
  const idsOf = (type: 'Subscriptions' | 'AADTenants'): string[] =>
    groups.filter(group => enumValue(group['type'], [type])).flatMap(group => readAll(list(group['ids']), text));
  return {
    permissions,
    subscriptions: idsOf('Subscriptions'),
    tenants: idsOf('AADTenants'),
    ...(permissions === 'Community' && {
      community: {
        publisherUri: text(info['publisherUri']) ?? '',
        publisherContact: text(info['publisherContact']) ?? '',
        eula: text(info['eula']) ?? '',
        publicNamePrefix: text(info['publicNamePrefix']) ?? '',
        enabled: info['communityGalleryEnabled'] === true,
        publicNames: readAll(list(info['publicNames']), text),
      },
    }),
  };
}
