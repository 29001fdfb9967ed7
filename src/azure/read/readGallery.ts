import type { Gallery } from '../../domain/gallery/gallery';
import { flag, object, text, enumValue } from '../../arm/json';
import { readResource } from './readResource';

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
    permissions: enumValue(sharing['permissions'], ['Private', 'Groups', 'Community']) ?? 'Private',
    softDelete: flag(object(properties['softDeletePolicy'])['isSoftDeleteEnabled']),
    ...(/\bSystemAssigned\b/i.test(text(identity['type']) ?? '') && { systemIdentity: true }),
    ...(users.length > 0 && { userIdentities: users }),
  };
}
