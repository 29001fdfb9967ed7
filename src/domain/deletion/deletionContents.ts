import type { Gallery } from '../gallery/gallery';
import type { ImageDefinition } from '../definition/imageDefinition';
import type { ImageVersion } from '../version/imageVersion';
import type { SoftDeletedVersion } from '../version/softDeletedVersion';

/** A definition with its contents. Absent if they couldn't be read. */
export interface DefinitionContents {
  readonly definition: ImageDefinition;
  readonly versions?: readonly ImageVersion[] | undefined;
  readonly softDeleted?: readonly SoftDeletedVersion[] | undefined;
}

export interface GalleryContents {
  readonly gallery: Gallery;
  readonly definitions?: readonly DefinitionContents[] | undefined;
  /** Soft-deleted versions by their former ID, including those of deleted definitions. */
  readonly softDeleted?: readonly SoftDeletedVersion[] | undefined;
}

/** What the user selected for deletion, with its contents. */
export interface DeletionRoots {
  readonly galleries?: readonly GalleryContents[];
  readonly definitions?: readonly DefinitionContents[];
  readonly versions?: readonly ImageVersion[];
}
