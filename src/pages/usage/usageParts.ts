import type { Location } from '../../domain/region/region';
import type { ImageUsers } from '../../domain/usage/imageUser';
import type { Operations } from '../../operations/ports';

export interface UsageParts {
  /** Whatever uses an image. */
  readonly usersOf: (imageId: string) => Promise<ImageUsers>;
  readonly locations: (subscriptionId: string) => Promise<readonly Location[] | undefined>;
  readonly operations: Pick<Operations, 'onDidChange'>;
  readonly speed: number;
  /** Absent where there is no portal. */
  readonly openInPortal?: ((id: string) => unknown) | undefined;
  readonly exportMarkdown: (imageId: string, users: ImageUsers) => unknown;
}
