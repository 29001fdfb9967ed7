import { invalidParameter, propertyChangeNotAllowed } from '../../http/errors';
import { compact, record, records, text, type Json } from '../../http/json';
import type { Call } from '../../http/route';

const kinds = ['Private', 'Groups', 'Community'];

/** The sharing profile of a new gallery. */
export function newSharing(call: Call, requested: Json): Json | undefined {
  const permissions = text(requested, 'permissions') ?? 'Private';
  if (!kinds.includes(permissions)) {
    throw invalidParameter(
      `The value '${permissions}' of parameter gallery.properties.sharingProfile.permissions is invalid.`,
      'gallery.properties.sharingProfile.permissions',
    );
  }
  if (permissions === 'Private') return undefined;
  if (permissions === 'Groups') return { permissions };
  const { publisherUri, publisherContact, eula, publicNamePrefix } = record(requested, 'communityGalleryInfo');
  for (const [name, value] of Object.entries({ publisherUri, publisherContact, eula, publicNamePrefix })) {
    const path = `gallery.properties.sharingProfile.communityGalleryInfo.${name}`;
    if (typeof value !== 'string' || value.trim() === '')
      throw invalidParameter(`Required parameter '${path}' is missing (null).`, path);
  }
  const publicNames = [`${text(publicNamePrefix) ?? ''}-${call.world.guid()}`];
  const info = { communityGalleryEnabled: false, publisherUri, publisherContact, eula, publicNamePrefix, publicNames };
  return { permissions, communityGalleryInfo: info };
}

/** The sharing profile of an existing gallery, which only the share action can change. */
export function unchangedSharing(requested: Json, stored: Json): Json | undefined {
  const permissions = text(requested, 'permissions');
  const before = text(stored, 'permissions') ?? 'Private';
  if (permissions !== undefined && permissions !== before) {
    throw propertyChangeNotAllowed('gallery.properties.sharingProfile.permissions');
  }
  return Object.keys(stored).length === 0 ? undefined : stored;
}

/** The sharing profile in responses: groups and the default only on request, as permissions or expanded. */
export function renderSharing(stored: Json, groups: boolean, permissions: boolean): Json | undefined {
  const kind = text(stored, 'permissions') ?? 'Private';
  if (kind === 'Private') return permissions ? { permissions: 'Private' } : undefined;
  const shared = records(stored, 'groups');
  const isShown = groups || (permissions && shared.length > 0);
  return compact({ ...stored, groups: isShown ? shared : undefined });
}
