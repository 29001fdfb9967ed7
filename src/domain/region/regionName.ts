import type { Location } from './region';
import { regionKey } from './region';

/** `West Europe` for `westeurope`; the name as given where the region is not among `locations`. */
export function regionName(region: string, locations: readonly Location[] | undefined): string {
  const key = regionKey(region);
  return locations?.find(one => regionKey(one.name) === key)?.displayName ?? region;
}
