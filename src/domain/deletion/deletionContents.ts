import type { ImageDefinition } from '../definition/imageDefinition';
import type { Gallery } from '../gallery/gallery';
import type { ImageVersion } from '../version/imageVersion';
import type { SoftDeletedVersion } from '../version/softDeletedVersion';

/** A definition with its contents. Absent if they couldn't be read. */
export interface DefinitionContents {
  readonly definition: ImageDefinition;
  readonly versions?: readonly ImageVersion[] | undefined;
  /** Soft-deleted versions by their former ID. */
  readonly softDeleted?: readonly SoftDeletedVersion[] | undefined;
  /** What Azure said instead, in one sentence. */
  readonly unreadBecause?: string | undefined;
}

export interface GalleryContents {
  readonly gallery: Gallery;
  readonly definitions?: readonly DefinitionContents[] | undefined;
  /** IDs of what it contains besides image definitions, each followed by its versions. Absent if they couldn't be read. */
  readonly others?: readonly string[] | undefined;
  /** IDs of those that the user chose to delete too, with their versions. */
  readonly deletedOthers?: readonly string[] | undefined;
  /** What Azure said instead, in one sentence. */
  readonly unreadBecause?: string | undefined;
}

/** What the user selected for deletion, with its contents. */
export interface DeletionRoots {
  readonly galleries?: readonly GalleryContents[];
  readonly definitions?: readonly DefinitionContents[];
  readonly versions?: readonly ImageVersion[];
}
