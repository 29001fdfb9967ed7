import type { Clock } from '../../base/clock';
import type { Operations } from '../../operations/ports';
import type { Store } from '../../store/ports';
import type { Watching } from '../../watching/registerWatching';
import type { RegionSource } from '../kit/learnRegions';
import type { ActionId } from './contract';
import type { BackgroundParts } from './readBackground';

/** Commands that the page's buttons run on its version. */
export type PageCommand = Exclude<
  ActionId,
  'reveal' | 'openInPortal' | 'copyId' | 'copyDetails' | 'deleteManagedImage'
>;

export interface ReplicationActions {
  run(command: PageCommand, versionId: string): unknown;
  /** Asks for confirmation. */
  deleteManagedImage(imageId: string): unknown;
  reveal(versionId: string): unknown;
  /** Absent without a portal. */
  readonly openInPortal?: ((versionId: string) => unknown) | undefined;
}

export interface ReplicationPanelParts extends BackgroundParts {
  readonly store: BackgroundParts['store'] & Pick<Store, 'onDidChange'>;
  readonly watching: Pick<Watching, 'watcher'>;
  readonly operations: Pick<Operations, 'list' | 'onDidChange'>;
  readonly locations: RegionSource;
  readonly clock: Clock;
  readonly speed: number;
  readonly actions: ReplicationActions;
}
