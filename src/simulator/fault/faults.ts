/** Something that goes wrong on purpose. JSON-safe: it is kept in the world and read from `--faults FILE`. */
export type Fault =
  | RequestFault
  | RegionFault
  | OperationFault
  | StaleParentFault
  | GraphLagFault
  | OverlapFault
  | ExpiredPollFault
  | TokenLifetimeFault;

/** Which requests a fault meets: all that fit; the first `skip` pass, then `count` are met (always when absent). */
export interface RequestMatch {
  method?: string;
  /** Regular expression on path and query, case-insensitive. */
  url?: string;
  skip?: number;
  count?: number;
}

/**
 * - `throttle` 429 with `retryAfter` (s); `error` any status, code and message; `claims` 401 with a claims challenge;
 *   `forbid` 403 AuthorizationFailed
 * - `dropBefore` nothing happened and no answer comes; `dropAfter` it happened and the answer is lost
 * - `truncate` and `malform` spoil the answer; `delay` sends it `delayMs` of real time later
 */
export interface RequestFault extends RequestMatch {
  kind: 'throttle' | 'error' | 'claims' | 'forbid' | 'dropBefore' | 'dropAfter' | 'truncate' | 'malform' | 'delay';
  status?: number;
  code?: string;
  message?: string;
  retryAfter?: number;
  delayMs?: number;
}

/** A region that fails with `details`, or stands still at `stuckAt` percent; `count` versions long (always when absent). */
interface RegionFault {
  kind: 'region';
  region: string;
  details?: string;
  stuckAt?: number;
  /** Only versions whose id fits; regular expression, case-insensitive. */
  id?: string;
  count?: number;
}

/** Accepted work that ends Failed; `url` fits the resource's id. */
interface OperationFault extends RequestMatch {
  kind: 'operation';
  code: string;
  message: string;
}

/** Parents answer 409 for `ms` (simulated) after their last child is gone, instead of 15 s. */
interface StaleParentFault {
  kind: 'staleParent';
  ms: number;
}

/** Resource Graph shows the world as it was `ms` (simulated) ago. */
interface GraphLagFault {
  kind: 'graphLag';
  ms: number;
}

/** Image versions take an update while another is under way, as Azure now and then does; the later list of regions wins. */
interface OverlapFault {
  kind: 'overlap';
}

/** Poll URLs are refused with 404, `count` polls long (always when absent). */
interface ExpiredPollFault extends RequestMatch {
  kind: 'expiredPoll';
}

/** The sign-in authority gives out tokens that are good for `seconds`, instead of a day. */
interface TokenLifetimeFault {
  kind: 'tokenLifetime';
  seconds: number;
}
