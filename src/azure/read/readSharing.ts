import { enumOrUnknown, enumValue, flagOrUnknown } from '../../arm/enumValue';
import { list, object, text } from '../../base/json';
import type { GallerySharing } from '../../domain/gallery/gallerySharing';
import { memberNames, otherMembers } from '../../domain/resource/otherMembers';
import { readAll, readResource } from './readResource';

/** From a read with `$expand=SharingProfile/Groups`. */
export function readSharing(item: unknown): GallerySharing | undefined {
  const resource = readResource(item);
  if (!resource) return undefined;
  const profile = object(resource.properties['sharingProfile']);
  const info = object(profile['communityGalleryInfo']);
  const permissions = enumOrUnknown(profile['permissions'], ['Private', 'Groups', 'Community'], 'Private');
  const groups = list(profile['groups']).map(object);
  const idsOf = (type: 'Subscriptions' | 'AADTenants'): string[] =>
    groups.filter(group => enumValue(group['type'], [type])).flatMap(group => readAll(list(group['ids']), text));
  const unrepeatable = groups.flatMap((group, at) => {
    const isKnown = enumValue(group['type'], ['Subscriptions', 'AADTenants']) !== undefined;
    return memberNames(otherMembers(group, isKnown ? { type: true, ids: true } : {}), `sharingProfile.groups[${at}]`);
  });
  return {
    permissions,
    subscriptions: idsOf('Subscriptions'),
    tenants: idsOf('AADTenants'),
    ...(unrepeatable.length > 0 && { unrepeatable }),
    ...(permissions === 'Community' && {
      community: {
        publisherUri: text(info['publisherUri']) ?? '',
        publisherContact: text(info['publisherContact']) ?? '',
        eula: text(info['eula']) ?? '',
        publicNamePrefix: text(info['publicNamePrefix']) ?? '',
        enabled: flagOrUnknown(info['communityGalleryEnabled']),
        publicNames: readAll(list(info['publicNames']), text),
      },
    }),
  };
}
