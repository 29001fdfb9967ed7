import type { KindTraits } from './changeTraits';
import { defaultTraits } from './defaultTraits';

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

const common = { ...defaultTraits, area: 'compute' } as const;
const creation = { ...common, effect: 'create', claims: 'subtree', busy: 'created' } as const;
const update = { ...common, effect: 'update', claims: 'target', busy: 'updated' } as const;
const setting = { ...update, busy: 'changed' } as const;
const deletion = { ...common, effect: 'delete', claims: 'subtree', busy: 'deleted' } as const;

/** Galleries and image definitions, and resource groups. */
export const galleryTraits: { readonly [K in GalleryKind]: KindTraits<K> } = {
  createResourceGroup: creation,
  createGallery: creation,
  updateGallery: update,
  shareGallery: setting,
  deleteGallery: deletion,
  createDefinition: creation,
  updateDefinition: update,
  deleteDefinition: deletion,
  deleteManagedImage: deletion,
  setTags: setting,
};
