import { mapLimited } from '../base/mapLimited';
import type { Clock } from '../base/clock';
import type { NoPrices, PricesByRegion, RegionPrices } from '../domain/cost/cost';
import { regionKey } from '../domain/region/region';

/** Asks the price list for one region; rejects where it cannot be reached or makes no sense. */
export type ReadPrices = (region: string, signal: AbortSignal) => Promise<RegionPrices>;

/** Public prices by region, each region asked once a session. */
export interface PriceBook {
  /** Never rejects, and answers in some seconds: what had not arrived by then is requested again by the next call. */
  of(regions: readonly string[]): Promise<PricesByRegion>;
}

const regionsAtOnce = 4;
/** Nobody waits longer for an estimate; milliseconds. */
const patienceMs = 20_000;

/**
 * @param read undefined where the cloud has no public price list
 * @param clock that the patience is measured by
 */
export function createPriceBook(read: ReadPrices | undefined, clock: Pick<Clock, 'sleep'>): PriceBook {
  const kept = new Map<string, RegionPrices>();
  return {
    async of(regions) {
      const keys = [...new Set(regions.map(regionKey))];
      if (!read) return new Map(keys.map(key => [key, 'otherCloud']));
      const missing = keys.filter(key => !kept.has(key));
      if (missing.length > 0) {
        await inPatience(clock, signal =>
          mapLimited(missing, regionsAtOnce, async key => {
            const prices = await read(key, signal);
            kept.set(key, prices);
          }),
        );
      }
      return new Map(keys.map(key => [key, kept.get(key) ?? ('notRead' satisfies NoPrices)]));
    },
  };
}

/** Resolves when the work has ended, failed, or lasted too long: then it is told to stop. */
async function inPatience(clock: Pick<Clock, 'sleep'>, work: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
  const [late, done] = [new AbortController(), new AbortController()];
  await Promise.race([work(late.signal), clock.sleep(patienceMs, done.signal)]).catch(() => undefined);
  late.abort();
  done.abort();
}
