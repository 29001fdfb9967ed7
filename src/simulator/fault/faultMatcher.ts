import type { World } from '../world/world';
import type { Fault, RequestMatch } from './faults';

/** Returns the first fault of these kinds that matches, and updates its `skip` and `count`. */
export function takeFault<K extends Fault['kind']>(
  world: World,
  kinds: readonly K[],
  matches: (fault: Extract<Fault, { kind: K }>) => boolean,
): Extract<Fault, { kind: K }> | undefined {
  for (const fault of world.faults) {
    if (!isOneOf(fault, kinds) || !matches(fault)) continue;
    const skip = 'skip' in fault ? (fault.skip ?? 0) : 0;
    const count = 'count' in fault ? fault.count : undefined;
    if (skip > 0) replace(world, fault, { ...fault, skip: skip - 1 });
    else {
      if (count !== undefined) replace(world, fault, count > 1 ? { ...fault, count: count - 1 } : undefined);
      return fault;
    }
  }
  return undefined;
}

export function matchesRequest(match: RequestMatch, method: string, url: string): boolean {
  return (
    (match.method === undefined || match.method.toUpperCase() === method.toUpperCase()) &&
    (match.url === undefined || new RegExp(match.url, 'i').test(url))
  );
}

/** How far Resource Graph lags behind, in simulated ms. */
export function graphLag(world: World): number {
  return world.faults.find(fault => fault.kind === 'graphLag')?.ms ?? 0;
}

function isOneOf<K extends Fault['kind']>(fault: Fault, kinds: readonly K[]): fault is Extract<Fault, { kind: K }> {
  return kinds.some(kind => kind === fault.kind);
}

function replace(world: World, fault: Fault, by: Fault | undefined): void {
  world.faults = world.faults.flatMap(one => (one !== fault ? [one] : by ? [by] : []));
}
