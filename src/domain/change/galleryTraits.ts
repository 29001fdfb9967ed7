import type { ChangeKind } from '../plan/plan';
import { parseResourceId } from '../id/resourceId';
import type { KindTraits } from './changeTraits';
import { plain } from './plain';
import type { Right } from './right';

type GalleryKind =
  | 'createResourceGroup'
  | 'createGallery'
  | 'updateGallery'
  | 'shareGallery'
  | 'deleteGallery'
  | 'createDefinition'
  | 'updateDefinition'
  | 'deleteDefinition'
  | 'deleteManagedImage'
  | 'setTags';

const common = { ...plain, area: 'compute' } as const;
const creation = { ...common, effect: 'create', claims: 'subtree', busy: 'created' } as const;
const update = { ...common, effect: 'update', claims: 'target', busy: 'updated' } as const;
const setting = { ...update, busy: 'changed' } as const;
const deletion = { ...common, effect: 'delete', claims: 'subtree', busy: 'deleted' } as const;

/** Galleries and their definitions, and what stands beside them. */
export const galleryTraits: { readonly [K in GalleryKind & ChangeKind]: KindTraits<K> } = {
  createResourceGroup: {
    ...creation,
    rights: ({ target: scope }) => [{ action: 'Microsoft.Resources/subscriptions/resourceGroups/write', scope }],
  },
  createGallery: {
    ...creation,
    rights: ({ target: scope, spec }) => [
      { action: 'Microsoft.Compute/galleries/write', scope },
      ...assigned(spec.userIdentities),
    ],
  },
  updateGallery: {
    ...update,
    rights: ({ target: scope, spec }) => [
      { action: 'Microsoft.Compute/galleries/write', scope },
      ...assigned(spec.identity?.users),
    ],
  },
  shareGallery: {
    ...setting,
    rights: ({ target: scope }) => [{ action: 'Microsoft.Compute/galleries/share/action', scope }],
  },
  deleteGallery: {
    ...deletion,
    rights: ({ target: scope }) => [{ action: 'Microsoft.Compute/galleries/delete', scope }],
  },
  createDefinition: {
    ...creation,
    rights: ({ target: scope }) => [{ action: 'Microsoft.Compute/galleries/images/write', scope }],
  },
  updateDefinition: {
    ...update,
    rights: ({ target: scope }) => [{ action: 'Microsoft.Compute/galleries/images/write', scope }],
  },
  deleteDefinition: {
    ...deletion,
    rights: ({ target: scope }) => [{ action: 'Microsoft.Compute/galleries/images/delete', scope }],
  },
  deleteManagedImage: {
    ...deletion,
    rights: ({ target: scope }) => [{ action: 'Microsoft.Compute/images/delete', scope }],
  },
  setTags: {
    ...setting,
    rights: ({ target: scope }) => [{ action: `${parseResourceId(scope)?.type ?? ''}/write`, scope }],
  },
};

/** Azure checks every user-assigned identity that a request names, also one that the gallery has already. */
function assigned(identities: readonly string[] = []): Right[] {
  return identities
    .filter(id => parseResourceId(id) !== undefined)
    .map(scope => ({ action: 'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action', scope }));
}
