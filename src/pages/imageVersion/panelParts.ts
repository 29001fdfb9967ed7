import type { Clock } from '../../base/clock';
import type { Location } from '../../domain/region/region';
import type { Operations } from '../../operations/ports';
import type { Store } from '../../store/ports';
import type { Watching } from '../../watching/registerWatching';

export interface ReplicationActions {
  retryFailedRegions(versionId: string): unknown;
  /** Asks for confirmation. */
  deleteManagedImage(imageId: string): unknown;
  reveal(versionId: string): unknown;
  /** Absent without a portal. */
  readonly openInPortal?: ((versionId: string) => unknown) | undefined;
}

export interface ReplicationPanelParts {
  readonly store: Pick<Store, 'get'>;
  readonly watching: Pick<Watching, 'watcher'>;
  readonly operations: Pick<Operations, 'list' | 'onDidChange'>;
  readonly locations: (subscriptionId: string) => Promise<readonly Location[] | undefined>;
  readonly clock: Clock;
  readonly speed: number;
  readonly actions: ReplicationActions;
}
