import { type Location, regionKey } from './region';

/** `West Europe` for `westeurope`. The name itself if the region isn't in `locations`. */
export function regionName(region: string, locations: readonly Location[] | undefined): string {
  const key = regionKey(region);
  return locations?.find(one => regionKey(one.name) === key)?.displayName ?? region;
}
