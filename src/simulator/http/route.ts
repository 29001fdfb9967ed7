import type { SimClock } from '../world/clock';
import type { World } from '../world/world';

/** One request on its way through a route. */
export interface Call {
  world: World;
  clock: SimClock;
  /** Simulated ms since 1970, the same throughout the call. */
  now: number;
  method: string;
  /** `https://host:port` under which the client reached us; links in answers begin with it. */
  origin: string;
  path: string;
  /** Query values; names lower-cased. */
  query: ReadonlyMap<string, string>;
  /** What stands in the path where the route has `{name}`, as the client wrote it. */
  params: Readonly<Record<string, string>>;
  headers: Readonly<Record<string, string>>;
  /** The request's body as JSON, `undefined` when empty; a form comes as its text. */
  body: unknown;
  apiVersion: string;
  claims: Claims;
}

/** What the bearer token says; empty on routes that need none. */
export interface Claims {
  tenant: string;
  objectId: string;
  name: string;
  /** Tenants of the auxiliary tokens sent along. */
  auxiliary: readonly string[];
}

export interface RouteResponse {
  status: number;
  headers?: Record<string, string>;
  /** Text is sent as it is, anything else as JSON; nothing is sent when `undefined`. */
  body?: unknown;
}

export interface Route {
  method: string;
  /** `/subscriptions/{subscription}/…`; matches without regard to case. A leading `{scope*}` matches any beginning. */
  path: string;
  handle: (call: Call) => RouteResponse;
  /** Needs neither token nor api-version: what clients ask before they sign in. */
  anonymous?: boolean;
  /** Needs a token but no api-version: what is not Resource Manager's. */
  unversioned?: boolean;
  /** Provider action that deny rules are held against. */
  action?: string;
  /** Compute's own rate limit: policy name and calls allowed in 3 and in 30 minutes. */
  policy?: readonly [name: string, threeMinutes: number, thirtyMinutes?: number];
  /** Resource type: decides which api-versions are known. */
  type?: string;
}

/** An error answer in Azure's form; handlers throw it. */
export class ArmError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly more: {
      target?: string;
      details?: unknown[];
      headers?: Record<string, string>;
      /** The body has no `error` around it. */
      bare?: boolean;
    } = {},
  ) {
    super(message);
  }
}
