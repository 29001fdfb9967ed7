import type { AzureReader } from '../azure/ports';
import type { Location } from '../domain/region/region';
import { regionName } from '../domain/region/regionName';

/** Regions by subscription, read once per session. */
export interface LocationCache {
  /** Undefined if the read fails. The next call tries again. */
  of(subscriptionId: string): Promise<readonly Location[] | undefined>;
  /** What `of` read last, of any subscription. */
  readonly known: () => readonly Location[] | undefined;
  /** `West Europe` for `westeurope`, if any subscription's regions were read. */
  readonly nameOf: (region: string) => string;
  /** The same once they were read, if they can be. */
  names(subscriptionId: string | undefined): Promise<(region: string) => string>;
}

export function createLocationCache(reader: Pick<AzureReader, 'locations'>): LocationCache {
  const requests = new Map<string, Promise<readonly Location[] | undefined>>();
  let known: readonly Location[] | undefined;
  const cache: LocationCache = {
    nameOf: region => regionName(region, known ?? []),
    async names(subscriptionId) {
      if (subscriptionId !== undefined) await cache.of(subscriptionId);
      return cache.nameOf;
    },
    known: () => known,
    of(subscriptionId) {
      const key = subscriptionId.toLowerCase();
      const before = requests.get(key);
      if (before) return before;
      const answer = reader.locations(subscriptionId).then(
        locations => (known = locations),
        () => {
          requests.delete(key);
          return undefined;
        },
      );
      requests.set(key, answer);
      return answer;
    },
  };
  return cache;
}
