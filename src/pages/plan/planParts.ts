import type { Clock } from '../../base/clock';
import type { Operations } from '../../operations/ports';
import type { Estimate } from '../../store/estimator';
import type { Store } from '../../store/ports';
import type { VisibleVersion } from '../../watching/registerWatching';
import type { RegionSource } from '../kit/learnRegions';

export interface PlanPageParts {
  readonly operations: Pick<Operations, 'get' | 'onDidChange'>;
  readonly store: Pick<Store, 'get' | 'onDidChange'>;
  /** Polls a version. Results go to the store. */
  readonly watchVisible: (versionId: string) => VisibleVersion;
  readonly estimate: Estimate;
  readonly locations: RegionSource;
  readonly clock: Clock;
  readonly speed: number;
  /** `showOperation` without an ID shows the Activity view. */
  readonly run: (
    command: 'stopFollowing' | 'exportOperation' | 'retryOperation' | 'showReplication' | 'showOperation',
    id?: string,
    index?: number,
  ) => unknown;
}
