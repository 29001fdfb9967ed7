import { ArmError } from './answer';
import type { Answer, Call, Route } from './answer';
import type { SimClock } from './clock';
import type { ArmRequest, ArmResponse } from './http';
import { RouteTable } from './routeTable';
import type { World } from './world';

export interface ArmOptions {
  /** Origin of links in answers when a request's url is not absolute. */
  origin?: string;
  /** Further routes, before the built-in ones. */
  routes?: readonly Route[];
}

/** Azure Resource Manager in small: every answer follows from the world and the clock. */
export class Arm {
  readonly #routes = new RouteTable();

  constructor(
    readonly world: World,
    readonly clock: SimClock,
    private readonly options: ArmOptions = {},
  ) {
    this.register(...(options.routes ?? []));
  }

  /** Adds routes; of two that match, the one registered first answers. */
  register(...routes: readonly Route[]): void {
    for (const route of routes) this.#routes.add(route);
  }

  handle(request: ArmRequest): ArmResponse {
    const now = this.clock.now();
    const url = new URL(request.url, this.options.origin ?? 'https://management.azure.com');
    const answer = this.#answer(request, url, now);
    this.world.log({ at: now, method: request.method, url: request.url, status: answer.status });
    const headers: Record<string, string> = { 'cache-control': 'no-cache', ...answer.headers };
    if (answer.body === undefined) return { status: answer.status, headers };
    return {
      status: answer.status,
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      body: JSON.stringify(answer.body),
    };
  }

  #answer(request: ArmRequest, url: URL, now: number): Answer {
    try {
      const match = this.#routes.find(request.method, url.pathname);
      if (!match) throw new ArmError(404, 'InvalidResourceType', 'The resource type could not be found.');
      const query = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
      const call: Call = {
        world: this.world,
        clock: this.clock,
        now,
        method: request.method,
        origin: url.origin,
        path: url.pathname,
        query,
        params: match.params,
        headers: request.headers,
        body: request.body ? (JSON.parse(request.body) as unknown) : undefined,
        apiVersion: query.get('api-version') ?? '',
        claims: { tenant: '', objectId: '', name: '' },
      };
      return match.route.handle(call);
    } catch (error) {
      if (error instanceof ArmError) {
        const body = { error: { code: error.code, message: error.message } };
        return { status: error.status, headers: error.more.headers ?? {}, body };
      }
      throw error;
    }
  }
}
