import type { Failure } from '../../../domain/errors/failure';
import type { Names } from '../../../domain/resource/placeProperties';
import type { ManagedImage } from '../../../domain/source/managedImage';
import type { ImageVersion } from '../../../domain/version/imageVersion';
import type { OperationRecord } from '../../../operations/journal/record';

/** What the page shows at a moment. */
export interface ImageSituation {
  readonly imageId: string;
  /** Undefined until it is known, or if it doesn't exist. */
  readonly image: ManagedImage | undefined;
  readonly isGone: boolean;
  /** Of the last attempt to read the image. */
  readonly failure: Failure | undefined;
  readonly isLoading: boolean;
  /** The versions created from the image, newest first, as far as known. */
  readonly clones: readonly ImageVersion[];
  /** Why some of these may be missing. Undefined until they have been read. */
  readonly unread: readonly Failure[] | undefined;
  /** All in the journal. */
  readonly operations: readonly OperationRecord[];
  readonly names: Names;
  readonly speed: number;
  /** BCP 47 tag. */
  readonly language: string;
  readonly hasPortal: boolean;
}
