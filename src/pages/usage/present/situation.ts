import type { Failure } from '../../../domain/errors/failure';
import type { Location } from '../../../domain/region/region';
import type { ImageUsers } from '../../../domain/usage/imageUser';

/** What the page shows at a moment. */
export interface UsageSituation {
  /** Of a gallery, an image definition, or an image version. */
  readonly imageId: string;
  /** Undefined until it has been read. */
  readonly users: ImageUsers | undefined;
  /** Of the last attempt to read it. */
  readonly failure: Failure | undefined;
  readonly isLoading: boolean;
  /** Undefined until they are known. */
  readonly locations: readonly Location[] | undefined;
  readonly speed: number;
  readonly hasPortal: boolean;
}
