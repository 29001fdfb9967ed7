import type { Failure } from '../../domain/errors/failure';
import type { ForeignGallery } from '../../domain/gallery/foreignGallery';

/** What was found, and what could not be asked: a failure of some regions never hides the others. */
export interface SharedListing {
  readonly items: readonly ForeignGallery[];
  readonly failures: readonly Failure[];
}
