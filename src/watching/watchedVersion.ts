import type { Failure } from '../domain/errors/failure';
import type { ImageVersion } from '../domain/version/imageVersion';
import type { Attention, Queued } from '../store/pollQueue';
import type { VersionHistory } from './history';

/** The current state of a watched version. */
export interface Observed {
  /** Azure's latest response. Undefined before the first. */
  readonly version: ImageVersion | undefined;
  readonly history: VersionHistory;
  /** Why the latest request failed. Undefined after a success. */
  readonly failure: Failure | undefined;
  /** Azure has repeatedly answered that the version doesn't exist. */
  readonly gone: boolean;
}

export interface Observer {
  attention: Attention;
  /** Called after every request, successful or not. */
  readonly onUpdate: (observed: Observed) => void;
}

/** One watched version. Only the watcher mutates it. */
export class WatchedVersion implements Queued, Observed {
  version: ImageVersion | undefined;
  failure: Failure | undefined;
  gone = false;
  failures = 0;
  misses = 0;
  polling = false;
  /** Counts requests for a fresh poll, so that one arriving during a poll isn't lost. */
  refreshRequests = 0;
  /** Polling has stopped: nothing will change without a new request. */
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
