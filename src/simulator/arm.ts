import { applyTransportFault } from './fault/applyTransportFault';
import { matchesRequest, takeFault } from './fault/faultMatcher';
import type { RequestFault } from './fault/faults';
import { checkApiVersion } from './http/apiVersions';
import { checkSubscription, claimsChallenge, claimsOf } from './http/bearer';
import { checkGroup } from './http/errors';
import type { ArmRequest, ArmResponse } from './http/http';
import { hash } from './http/json';
import { checkPermission, forbidden, scopeOf } from './http/permissionRules';
import { RateLimits } from './http/rateLimits';
import { ArmError, type RouteResponse, type Call, type Route } from './http/route';
import { RouteTable, type RouteMatch } from './http/routeTable';
import { builtinRoutes } from './routes/builtin';
import { checkLocks } from './rules/locks';
import { checkTags } from './rules/tags';
import { applyDueEffects } from './world/applyDueEffects';
import type { SimClock } from './world/clock';
import type { World } from './world/world';

export interface ArmOptions {
  /** Origin of links in responses, for requests without an absolute URL. */
  origin?: string;
  /** The token authority named in 401 responses, ending with a tenant. */
  authority?: string;
  /** Additional routes, tried before the built-in ones. */
  routes?: readonly Route[];
  /** Whether to throttle. The rate limit headers are always sent. */
  throttle?: boolean;
  /** Real time in ms, for token expiry. */
  wallClock?: () => number;
}

const faultKinds = [
  'throttle',
  'error',
  'claims',
  'forbid',
  'dropBefore',
  'dropAfter',
  'truncate',
  'malform',
  'delay',
] as const;
const anonymousClaims = { tenant: '', objectId: '', name: '', auxiliary: [] };

/**
 * A small Azure Resource Manager. Responses are deterministic: they only depend on the world, the clock and earlier
 * requests.
 */
export class Arm {
  readonly #routes = new RouteTable();
  readonly #limits: RateLimits;
  #requestCount = 0;

  constructor(
    readonly world: World,
    readonly clock: SimClock,
    private readonly options: ArmOptions = {},
  ) {
    this.#limits = new RateLimits(options.throttle ?? true);
    this.register(...(options.routes ?? []), ...builtinRoutes);
  }

  /**
   * Adds routes, such as those of Resource Graph and the sign-in authority. The first matching route wins. An
   * `anonymous` route needs neither token nor api-version. For any other route the token is read, `{subscription}` and
   * `{group}` are looked up, `action` is checked against deny rules, and the call counts against rate limits.
   */
  register(...routes: readonly Route[]): void {
    for (const route of routes) this.#routes.add(route);
  }

  handle(request: ArmRequest): ArmResponse {
    const now = this.clock.now();
    applyDueEffects(this.world, now);
    const url = new URL(request.url, this.options.origin ?? 'https://management.azure.com');
    const target = url.pathname + url.search;
    const fault = takeFault(this.world, faultKinds, one =>
      matchesRequest(one, request.method, decodeForMatching(target)),
    );
    this.#requestCount += 1;
    const correlationId = request.headers['x-ms-correlation-request-id'] ?? requestId(this.#requestCount);
    this.world.correlationId = correlationId;
    const answer = this.#dispatch(request, url, now, fault);
    this.world.correlationId = undefined;
    const sent = fault?.kind === 'dropBefore' ? 0 : answer.status;
    this.world.log({ at: now, method: request.method, url: target, status: sent });
    const response = this.#response(answer, request, now, correlationId);
    return fault ? applyTransportFault(response, fault) : response;
  }

  #dispatch(request: ArmRequest, url: URL, now: number, fault: RequestFault | undefined): RouteResponse {
    try {
      if (fault?.kind === 'dropBefore') return { status: 0 };
      const match = this.#routes.find(request.method, url.pathname);
      if (!match) throw noRoute(url.pathname);
      return this.#runRoute(callOf(this.world, this.clock, now, request, url, match), match.route, fault);
    } catch (error) {
      if (error instanceof ArmError) return errorResponse(error);
      throw error;
    }
  }

  #runRoute(call: Call, route: Route, fault: RequestFault | undefined): RouteResponse {
    if (route.anonymous) {
      if (fault) this.#throwFault(call, route, fault);
      return route.handle(call);
    }
    const authority = this.options.authority ?? 'https://login.microsoftonline.com/common';
    call.claims = claimsOf(call.headers, authority, this.options.wallClock?.() ?? Date.now());
    if (fault) this.#throwFault(call, route, fault);
    if (!route.unversioned) checkApiVersion(call, route.type);
    const { subscription, group } = call.params;
    if (subscription !== undefined) checkSubscription(this.world, call, subscription, authority);
    if (route.action !== undefined) checkPermission(this.world, route.action, scopeOf(call.path), call.claims);
    if (group !== undefined && route.type !== undefined) checkGroup(this.world, call);
    if (subscription !== undefined) checkLocks(this.world, call.method, call.path);
    if (call.method === 'PUT' || call.method === 'PATCH') checkTags(call.body);
    const currentUsage = this.#limits.count(call, route);
    try {
      const answer = route.handle(call);
      return { ...answer, headers: { ...currentUsage, ...answer.headers } };
    } catch (error) {
      if (!(error instanceof ArmError) || error.more.headers?.['x-ms-failure-cause']) throw error;
      const answer = errorResponse(error);
      return { ...answer, headers: { ...currentUsage, ...answer.headers } };
    }
  }

  #throwFault(call: Call, route: Route, fault: RequestFault): void {
    const headers: Record<string, string> =
      fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
    switch (fault.kind) {
      case 'claims':
        throw claimsChallenge(this.options.authority ?? 'https://login.microsoftonline.com/common');
      case 'forbid':
        throw forbidden(route.action ?? `${route.type ?? 'Microsoft.Resources'}/read`, scopeOf(call.path), call.claims);
      case 'throttle':
        throw new ArmError(
          429,
          fault.code ?? 'TooManyRequests',
          fault.message ??
            'The server rejected the request because too many requests have been received for this subscription.',
          { headers: { 'retry-after': '5', ...headers } },
        );
      case 'error':
        throw new ArmError(
          fault.status ?? 500,
          fault.code ?? 'InternalServerError',
          fault.message ?? 'Encountered internal server error. Please try again later.',
          { headers },
        );
      case 'dropBefore':
      case 'dropAfter':
      case 'truncate':
      case 'malform':
      case 'delay':
    }
  }

  #response(answer: RouteResponse, request: ArmRequest, now: number, correlationId: string): ArmResponse {
    const id = requestId(this.#requestCount);
    const headers: Record<string, string> = {
      'cache-control': 'no-cache',
      date: new Date(now).toUTCString(),
      'x-ms-request-id': id,
      'x-ms-correlation-request-id': correlationId,
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      ...(answer.body !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
      ...answer.headers,
    };
    if (request.headers['x-ms-return-client-request-id'] === 'true' && request.headers['x-ms-client-request-id']) {
      headers['x-ms-client-request-id'] = request.headers['x-ms-client-request-id'];
    }
    const { body, status, delayMs } = answer;
    const sent = { status, headers, ...(delayMs !== undefined && { delayMs }) };
    if (body === undefined || request.method === 'HEAD') return sent;
    return { ...sent, body: typeof body === 'string' ? body : JSON.stringify(body) };
  }
}

/** Decodes the characters that people write literally in patterns: `$expand`, not `%24expand`. */
function decodeForMatching(target: string): string {
  return target
    .replaceAll('%24', '$')
    .replaceAll(/%2f/gi, '/')
    .replaceAll(/%20|\+/g, ' ')
    .replaceAll('%27', "'");
}

function callOf(world: World, clock: SimClock, now: number, request: ArmRequest, url: URL, match: RouteMatch): Call {
  const query = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  return {
    world,
    clock,
    now,
    method: request.method,
    origin: url.origin,
    path: decodeURIComponent(url.pathname),
    query,
    params: match.params,
    headers: request.headers,
    body: isForm(request) ? request.body : parsed(request.body),
    apiVersion: query.get('api-version') ?? '',
    claims: anonymousClaims,
  };
}

function isForm(request: ArmRequest): boolean {
  return (request.headers['content-type'] ?? '').includes('form-urlencoded');
}

function parsed(body: string | undefined): unknown {
  if (body === undefined || body === '') return undefined;
  try {
    return JSON.parse(quoted(body)) as unknown;
  } catch {
    throw new ArmError(
      400,
      'InvalidRequestContent',
      'The request content was invalid and could not be deserialized: the body is not JSON.',
    );
  }
}

/** Azure parses JSON leniently: az sends a deployment's template under an unquoted name. */
function quoted(body: string): string {
  return body.startsWith('{"properties"') ? body.replace(/, template:(?=\s*\{)/, ', "template":') : body;
}

function errorResponse(error: ArmError): RouteResponse {
  const { target, details, headers, bare } = error.more;
  const content = { code: error.code, message: error.message, ...(target && { target }), ...(details && { details }) };
  return { status: error.status, body: bare ? content : { error: content }, ...(headers && { headers }) };
}

function noRoute(path: string): ArmError {
  const type = scopeOf(path).split('/').at(-2) ?? path;
  return new ArmError(404, 'InvalidResourceType', `The resource type '${type}' could not be found.`, {
    headers: { 'x-ms-failure-cause': 'gateway' },
  });
}

function requestId(requestCount: number): string {
  const part = (salt: string) => hash(`${salt}${requestCount}`).toString(16).padStart(8, '0');
  return `${part('a')}-${part('b').slice(0, 4)}-4${part('c').slice(1, 4)}-8${part('d').slice(1, 4)}-${part('e')}${part('f').slice(0, 4)}`;
}
