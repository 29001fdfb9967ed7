import type { Failure } from '../domain/errors/failure';
import type { ImageVersion } from '../domain/version/imageVersion';
import type { VersionHistory } from './history';
import type { Attention, Queued } from '../store/pollQueue';

/** What is known of a watched version. */
export interface Observed {
  /** As Azure answered last; undefined before the first answer. */
  readonly version: ImageVersion | undefined;
  readonly history: VersionHistory;
  /** Why the last request failed; undefined after an answer. */
  readonly failure: Failure | undefined;
  /** Azure has said repeatedly that there is no such version. */
  readonly gone: boolean;
}

export interface Observer {
  attention: Attention;
  /** Called after every request, whatever came of it. */
  readonly onUpdate: (observed: Observed) => void;
}

/** One version under watch. The watcher alone writes to it. */
export class WatchedVersion implements Queued, Observed {
  version: ImageVersion | undefined;
  failure: Failure | undefined;
  gone = false;
  failures = 0;
  misses = 0;
  polling = false;
  /** How often somebody has asked for a fresh answer. */
  refreshRequests = 0;
  /** Nothing will change without somebody asking for it. */
  idle = false;
  savedAt = -Infinity;

  constructor(
    readonly id: string,
    public history: VersionHistory,
    readonly observers: Set<Observer>,
    public dueAt: number,
  ) {}

  get attention(): Attention {
    return [...this.observers].some(observer => observer.attention === 'visible') ? 'visible' : 'hidden';
  }
}
