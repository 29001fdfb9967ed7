import type { Operations } from '../operations/ports';
import type { Session } from '../signIn/session';
import type { ForeignGalleries } from '../store/foreignGalleries';
import type { Store } from '../store/ports';
import type { DisplayContext } from './presentation';

export interface TreeServices {
  readonly store: Store;
  readonly session: Session;
  readonly operations: Operations;
  displayContext(): DisplayContext;
  /** Absent in views without shared galleries. */
  readonly foreignGalleries?: ForeignGalleries | undefined;
  /** Whether a gallery is attached to a lab plan or lab account, as far as loaded. Absent in the view of labs. */
  readonly isAttached?: ((galleryId: string) => boolean) | undefined;
  /** Whether a resource matches the filter. Absent without a filter. */
  readonly shows?: ((id: string) => boolean) | undefined;
}
