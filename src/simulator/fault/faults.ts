/** An injected fault. JSON-safe: it is stored in the world and read from `--faults FILE`. */
export type Fault =
  | RequestFault
  | RegionFault
  | OperationFault
  | StaleParentFault
  | GraphLagFault
  | OverlapFault
  | ExpiredPollFault
  | TokenLifetimeFault;

/**
 * The requests that a fault applies to: of the matching ones, the first `skip` pass, then `count` are hit (all if
 * absent).
 */
export interface RequestMatch {
  method?: string;
  /** Case-insensitive regular expression for path and query. */
  url?: string;
  skip?: number;
  count?: number;
}

/**
 * - `throttle`: 429 with `retryAfter` (s); `error`: any status, code and message; `claims`: 401 with a claims
 *   challenge; `forbid`: 403 AuthorizationFailed
 * - `dropBefore`: no effect and no response; `dropAfter`: the request takes effect, but the response is lost
 * - `truncate` and `malform`: corrupt the response; `delay`: delays it by `delayMs` of real time
 */
export interface RequestFault extends RequestMatch {
  kind: 'throttle' | 'error' | 'claims' | 'forbid' | 'dropBefore' | 'dropAfter' | 'truncate' | 'malform' | 'delay';
  status?: number;
  code?: string;
  message?: string;
  retryAfter?: number;
  delayMs?: number;
}

/**
 * Replication to a region fails with `details`, or stalls at `stuckAt` percent, for `count` versions (all if absent).
 */
interface RegionFault {
  kind: 'region';
  region: string;
  details?: string;
  stuckAt?: number;
  /** Only versions whose ID matches; a case-insensitive regular expression. */
  id?: string;
  count?: number;
}

/** An accepted operation that ends Failed. `url` matches the resource's ID. */
interface OperationFault extends RequestMatch {
  kind: 'operation';
  code: string;
  message: string;
}

/** Deleting a parent is refused with 409 for `ms` (simulated) after its last child is deleted, instead of 15 s. */
interface StaleParentFault {
  kind: 'staleParent';
  ms: number;
}

/** Resource Graph returns the state of `ms` (simulated) ago. */
interface GraphLagFault {
  kind: 'graphLag';
  ms: number;
}

/**
 * Image versions accept an update while another is in progress, as Azure sometimes does. The later list of regions
 * wins.
 */
interface OverlapFault {
  kind: 'overlap';
}

/** Poll URLs return 404, for `count` polls (all if absent). */
interface ExpiredPollFault extends RequestMatch {
  kind: 'expiredPoll';
}

/** The sign-in authority issues tokens with a lifetime of `seconds`, instead of a day. */
interface TokenLifetimeFault {
  kind: 'tokenLifetime';
  seconds: number;
}
