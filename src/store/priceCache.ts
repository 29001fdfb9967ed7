import type { Clock } from '../base/clock';
import { mapLimited } from '../base/mapLimited';
import type { NoPrices, PricesByRegion, RegionPrices } from '../domain/cost/cost';
import { regionKey } from '../domain/region/region';

/** Reads the price list of some regions, by their keys. Rejects if it can't be reached or parsed. */
export type ReadPrices = (
  regions: readonly string[],
  signal: AbortSignal,
) => Promise<ReadonlyMap<string, RegionPrices>>;

/** Public prices by region, each region read once per session. */
export interface PriceCache {
  /**
   * Never rejects, and resolves within seconds. Regions that failed or timed out are requested again by the next call.
   */
  of(regions: readonly string[]): Promise<PricesByRegion>;
}

const requestConcurrency = 4;
/** So that the address of a request stays short. */
const regionsPerRequest = 20;
/** The longest wait for an estimate, in milliseconds. */
const timeoutMs = 20_000;

/**
 * @param read undefined if the cloud has no public price list
 * @param clock measures the timeout
 */
export function createPriceCache(read: ReadPrices | undefined, clock: Pick<Clock, 'sleep'>): PriceCache {
  const cached = new Map<string, RegionPrices>();
  return {
    async of(regions) {
      const keys = [...new Set(regions.map(regionKey))];
      if (!read) return new Map(keys.map(key => [key, 'otherCloud']));
      const missing = keys.filter(key => !cached.has(key));
      if (missing.length > 0) {
        await withTimeout(clock, signal =>
          mapLimited(partsOf(missing), requestConcurrency, async part => {
            for (const [key, prices] of await read(part, signal)) cached.set(key, prices);
          }),
        );
      }
      return new Map(keys.map(key => [key, cached.get(key) ?? ('notRead' satisfies NoPrices)]));
    },
  };
}

/** Resolves when the work has ended, failed, or timed out, and aborts it in the latter case. */
async function withTimeout(
  clock: Pick<Clock, 'sleep'>,
  work: (signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  const [late, done] = [new AbortController(), new AbortController()];
  await Promise.race([work(late.signal), clock.sleep(timeoutMs, done.signal)]).catch(() => undefined);
  late.abort();
  done.abort();
}

function partsOf(regions: readonly string[]): (readonly string[])[] {
  return Array.from({ length: Math.ceil(regions.length / regionsPerRequest) }, (_, part) =>
    regions.slice(part * regionsPerRequest, (part + 1) * regionsPerRequest),
  );
}
