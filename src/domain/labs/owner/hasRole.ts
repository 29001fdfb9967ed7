import type { GalleryAccess } from '../../gallery/galleryAccess';
import { isOfProvider, isWithin } from '../../id/resourceId';
import { sameName } from '../../id/sameName';
import { labService, roleIds, type LabGeneration } from '../labService';

/** Whether Lab Services has the required role on a gallery. Undefined if it couldn't be read. */
export function hasRole(
  generation: LabGeneration,
  galleryId: string,
  { principalId, roles }: GalleryAccess,
): boolean | undefined {
  if (principalId === null) return false;
  if (principalId === undefined || !roles) return undefined;
  const enough: readonly string[] =
    labService[generation].role === 'Owner' ? [roleIds.Owner] : [roleIds.Owner, roleIds.Contributor];
  return roles.some(({ roleId, scope }) => enough.some(one => sameName(one, roleId)) && covers(scope, galleryId));
}

/** A role on a management group applies to all its subscriptions, and Azure lists only those that apply here. */
function covers(scope: string, galleryId: string): boolean {
  return isOfProvider(scope, 'Microsoft.Management') || isWithin(galleryId, scope);
}
