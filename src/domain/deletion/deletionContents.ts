import type { Gallery } from '../gallery/gallery';
import type { ImageDefinition } from '../definition/imageDefinition';
import type { ImageVersion } from '../version/imageVersion';
import type { SoftDeletedVersion } from '../version/softDeletedVersion';

/** A definition with everything in it, as far as it was read: absent where it could not be. */
export interface DefinitionContents {
  readonly definition: ImageDefinition;
  readonly versions?: readonly ImageVersion[] | undefined;
  readonly softDeleted?: readonly SoftDeletedVersion[] | undefined;
}

export interface GalleryContents {
  readonly gallery: Gallery;
  readonly definitions?: readonly DefinitionContents[] | undefined;
  /** Deleted versions of definitions, by the id they had; those of definitions that are gone too. */
  readonly softDeleted?: readonly SoftDeletedVersion[] | undefined;
}

/** What a user points at to delete: each with its contents. */
export interface DeletionRoots {
  readonly galleries?: readonly GalleryContents[];
  readonly definitions?: readonly DefinitionContents[];
  readonly versions?: readonly ImageVersion[];
}
