import type { Route } from './route';

interface Compiled {
  route: Route;
  segments: string[];
  /** Name of the parameter for the prefix, if the path may start with anything. */
  wildcard: string | undefined;
}

export interface RouteMatch {
  route: Route;
  params: Record<string, string>;
}

/** Routes by method and number of segments, in order of registration. */
export class RouteTable {
  readonly #fixed = new Map<string, Compiled[]>();
  readonly #wildcards: Compiled[] = [];

  add(route: Route): void {
    const segments = route.path.split('/').slice(1);
    const wildcard = /^\{(\w+)\*\}$/.exec(segments[0] ?? '')?.[1];
    const compiled = { route, segments: wildcard === undefined ? segments : segments.slice(1), wildcard };
    if (wildcard !== undefined) {
      this.#wildcards.push(compiled);
      return;
    }
    const key = `${route.method} ${segments.length}`;
    const list = this.#fixed.get(key);
    if (list) list.push(compiled);
    else this.#fixed.set(key, [compiled]);
  }

  find(method: string, path: string): RouteMatch | undefined {
    const segments = path.replace(/\/+$/, '').split('/').slice(1);
    for (const candidate of this.#fixed.get(`${method} ${segments.length}`) ?? []) {
      const params = matched(candidate.segments, segments);
      if (params) return { route: candidate.route, params };
    }
    for (const candidate of this.#wildcards) {
      const start = segments.length - candidate.segments.length;
      if (candidate.route.method !== method || start < 0) continue;
      const params = matched(candidate.segments, segments.slice(start));
      const scope = segments.slice(0, start).map(decodeURIComponent).join('/');
      if (params) return { route: candidate.route, params: { ...params, [candidate.wildcard ?? '']: `/${scope}` } };
    }
    return undefined;
  }
}

function matched(template: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [at, part] of template.entries()) {
    const given = segments[at] ?? '';
    if (part.startsWith('{')) {
      if (given === '') return undefined;
      params[part.slice(1, -1)] = decodeURIComponent(given);
    } else if (part.toLowerCase() !== given.toLowerCase()) return undefined;
  }
  return params;
}
