import type { RegionHistory } from './history';
import { timeLeft } from './rate';

/**
 * Estimated milliseconds until the last of the regions is ready, at `now` in milliseconds since 1970. Undefined while the
 * rate of a region is unknown.
 */
export function timeUntilReady(regions: readonly RegionHistory[], now: number): number | undefined {
  const underWay = regions.filter(({ state }) => state === 'Replicating' || state === 'Unknown');
  const each = underWay.map(({ samples, stuck }) => (stuck ? undefined : timeLeft(samples, now)));
  return each.some(left => left === undefined) ? undefined : Math.max(0, ...each.map(left => left ?? 0));
}
