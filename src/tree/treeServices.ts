import type { Operations } from '../operations/ports';
import type { Session } from '../signIn/session';
import type { ForeignGalleries } from '../store/foreignGalleries';
import type { Store } from '../store/ports';
import type { DisplayContext } from './presentation';

/** What the nodes of a view read from, and act through. */
export interface TreeServices {
  readonly store: Store;
  readonly session: Session;
  readonly operations: Operations;
  reader(): DisplayContext;
  /** Absent where what others share is not shown. */
  readonly foreignGalleries?: ForeignGalleries | undefined;
  /** Whether a filter leaves a resource; everything where nobody filters. */
  readonly shows?: ((id: string) => boolean) | undefined;
}
