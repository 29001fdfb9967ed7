import type { KindTraits } from './changeTraits';
import { defaultTraits } from './defaultTraits';

type GalleryKind =
  | 'createResourceGroup'
  | 'createGallery'
  | 'updateGallery'
  | 'shareGallery'
  | 'deleteGallery'
  | 'deleteGalleryChild'
  | 'createDefinition'
  | 'updateDefinition'
  | 'deleteDefinition'
  | 'deleteManagedImage'
  | 'setTags';

const common = { ...defaultTraits, area: 'compute' } as const;
const creation = { ...common, effect: 'create', claims: 'subtree', busy: 'created' } as const;
const update = { ...common, effect: 'update', claims: 'target', busy: 'updated' } as const;
const deletion = { ...common, effect: 'delete', claims: 'subtree', busy: 'deleted' } as const;

/** Galleries and image definitions, and resource groups. */
export const galleryTraits: { readonly [K in GalleryKind]: KindTraits<K> } = {
  createResourceGroup: creation,
  createGallery: creation,
  updateGallery: update,
  // The gallery may show a new share only when all regions have it.
  shareGallery: { ...update, silentMinutes: 10 },
  deleteGallery: deletion,
  deleteGalleryChild: deletion,
  createDefinition: creation,
  updateDefinition: update,
  deleteDefinition: deletion,
  deleteManagedImage: deletion,
  setTags: update,
};
