import { enumOrUnknown, enumValue, flagOrUnknown } from '../../arm/enumValue';
import { isAbsent, object, text } from '../../base/json';
import type { Gallery } from '../../domain/gallery/gallery';
import type { KnownMembers } from '../../domain/resource/otherMembers';
import { otherOf, readResource } from './readResource';

/** Azure omits unset properties, and returns `Private` only if sharing was set before. */
export function readGallery(item: unknown): Gallery | undefined {
  const resource = readResource(item);
  if (!resource) return undefined;
  const { base, properties } = resource;
  const sharing = object(properties['sharingProfile']);
  const identity = object(object(item)['identity']);
  const users = Object.keys(object(identity['userAssignedIdentities']));
  return {
    ...base,
    kind: 'gallery',
    description: text(properties['description']),
    permissions: enumOrUnknown(sharing['permissions'], ['Private', 'Groups', 'Community'], 'Private'),
    softDelete: flagOrUnknown(object(properties['softDeletePolicy'])['isSoftDeleteEnabled']),
    systemIdentity: readSystemIdentity(identity['type']),
    ...(users.length > 0 && { userIdentities: users }),
    ...otherOf(item, known, { identity: knownIdentity(users) }),
  };
}

/** Whom it is shared with is read by itself. */
const known = {
  description: true,
  softDeletePolicy: { isSoftDeleteEnabled: true },
  identifier: { uniqueName: true },
  sharingStatus: true,
  sharingProfile: {
    permissions: true,
    groups: true,
    communityGalleryInfo: {
      publisherUri: true,
      publisherContact: true,
      eula: true,
      publicNamePrefix: true,
      communityGalleryEnabled: true,
      publicNames: true,
    },
  },
} as const;

function knownIdentity(users: readonly string[]): KnownMembers {
  const user = { principalId: true, clientId: true } as const;
  const userAssignedIdentities = Object.fromEntries(users.map(id => [id, user]));
  return { type: true, principalId: true, tenantId: true, userAssignedIdentities };
}

function readSystemIdentity(type: unknown): Gallery['systemIdentity'] {
  if (isAbsent(type)) return undefined;
  const parts = (text(type) ?? '')
    .split(',')
    .map(part => enumValue(part.trim(), ['None', 'SystemAssigned', 'UserAssigned']));
  if (parts.includes(undefined)) return 'unknown';
  return parts.includes('SystemAssigned') ? true : undefined;
}
