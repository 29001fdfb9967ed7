import type { SimClock } from '../world/clock';
import type { World } from '../world/world';

/** One request being handled by a route. */
export interface Call {
  world: World;
  clock: SimClock;
  /** Simulated ms since 1970, constant during the call. */
  now: number;
  method: string;
  /** `https://host:port` of the request, used for links in the response. */
  origin: string;
  path: string;
  /** Query parameters by lower-cased name. */
  query: ReadonlyMap<string, string>;
  /** Values of the route's `{name}` segments, as sent by the client. */
  params: Readonly<Record<string, string>>;
  headers: Readonly<Record<string, string>>;
  /** The parsed JSON body, `undefined` if empty. A form is kept as text. */
  body: unknown;
  apiVersion: string;
  claims: Claims;
}

/** Claims of the bearer token. Empty on anonymous routes. */
export interface Claims {
  tenant: string;
  objectId: string;
  name: string;
  /** Tenants of the auxiliary tokens. */
  auxiliary: readonly string[];
}

export interface RouteResponse {
  status: number;
  headers?: Record<string, string>;
  /** A string is sent as it is, anything else as JSON, and nothing if `undefined`. */
  body?: unknown;
  /** Real time in ms that Azure takes. */
  delayMs?: number;
}

export interface Route {
  method: string;
  /** `/subscriptions/{subscription}/…`, matched case-insensitively. A leading `{scope*}` matches any prefix. */
  path: string;
  handle: (call: Call) => RouteResponse;
  /** Requires neither token nor api-version: for requests before sign-in. */
  anonymous?: boolean;
  /** Requires a token but no api-version: for endpoints other than Resource Manager's. */
  unversioned?: boolean;
  /** The provider action that is checked against deny rules. */
  action?: string;
  /** Compute's own rate limit: policy name, and allowed calls per 3 and 30 minutes. */
  policy?: readonly [name: string, threeMinutes: number, thirtyMinutes?: number];
  /** Resource type, which determines the known api-versions. */
  type?: string;
}

/** An error response in Azure's format, thrown by handlers. */
export class ArmError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly more: {
      target?: string;
      details?: unknown[];
      headers?: Record<string, string>;
      /** The body isn't wrapped in `error`. */
      bare?: boolean;
    } = {},
  ) {
    super(message);
  }
}
