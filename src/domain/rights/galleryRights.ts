import { isVersionOfChild } from '../deletion/isVersionOfChild';
import { definitionIdOf, isVersionId } from '../id/galleryIds';
import { parentId, parseResourceId } from '../id/resourceId';
import type { ChangeKind } from '../plan/plan';
import type { Right, RightsFor } from './right';

/** For galleries, image definitions and resource groups. */
export const galleryRights = {
  createResourceGroup: ({ target: scope }) => [
    { action: 'Microsoft.Resources/subscriptions/resourceGroups/write', scope },
  ],
  createGallery: ({ target: scope, spec }) => [
    { action: 'Microsoft.Compute/galleries/write', scope },
    ...assigned(spec.userIdentities),
  ],
  updateGallery: ({ target: scope, spec }) => [
    { action: 'Microsoft.Compute/galleries/write', scope },
    ...assigned(spec.identity?.users),
  ],
  shareGallery: ({ target: scope }) => [{ action: 'Microsoft.Compute/galleries/share/action', scope }],
  deleteGallery: ({ target: scope }) => [{ action: 'Microsoft.Compute/galleries/delete', scope }],
  deleteGalleryChild: ({ target }) => [
    {
      action: `${parseResourceId(target)?.type ?? ''}/delete`,
      scope: isVersionOfChild(target) ? (parentId(target) ?? target) : target,
    },
  ],
  createDefinition: ({ target: scope }) => [{ action: 'Microsoft.Compute/galleries/images/write', scope }],
  updateDefinition: ({ target: scope }) => [{ action: 'Microsoft.Compute/galleries/images/write', scope }],
  deleteDefinition: ({ target: scope }) => [{ action: 'Microsoft.Compute/galleries/images/delete', scope }],
  deleteManagedImage: ({ target: scope }) => [{ action: 'Microsoft.Compute/images/delete', scope }],
  setTags: ({ target }) => [
    {
      action: `${parseResourceId(target)?.type ?? ''}/write`,
      scope: isVersionId(target) ? definitionIdOf(target) : target,
    },
  ],
} satisfies { readonly [K in ChangeKind]?: RightsFor<K> };

/** Azure checks every user-assigned identity in a request, even one that the gallery already has. */
function assigned(identities: readonly string[] = []): Right[] {
  return identities
    .filter(id => parseResourceId(id) !== undefined)
    .map(scope => ({ action: 'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action', scope }));
}
