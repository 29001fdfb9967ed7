import { mapLimited } from '../../base/mapLimited';
import type { PricesByRegion } from '../../domain/cost/cost';
import type { Failure } from '../../domain/errors/failure';
import { noEstate, type Estate } from '../../domain/overview/estate';
import { mergeEstates } from '../../domain/overview/mergeEstates';
import { storagePrices, type StoragePrices } from '../../domain/overview/storageCost';
import { toAzureError } from '../http/armError';
import { queryFirstRows } from '../list/graph';
import type { Directory } from '../ports';
import { costQueries, estateQueries } from './overviewQueries';
import { readGalleries, readDefinitions, readVersions } from './readCosts';
import { readMonths, readReplicas, readTotals, readUsed } from './readSums';

export interface EstateReading {
  readonly estate: Estate;
  readonly prices: StoragePrices;
  /** One for each tenant that couldn't be read. */
  readonly failures: readonly Failure[];
}

const tenantConcurrency = 4;

/**
 * Reads the overview: eight requests for each tenant, and those for prices. Never rejects: failures are part of the result.
 * @param pricesOf the public prices of some regions
 * @param now milliseconds since 1970
 */
export async function readEstate(
  directory: Directory,
  pricesOf: (regions: readonly string[]) => Promise<PricesByRegion>,
  now: number,
): Promise<EstateReading> {
  const failures: Failure[] = [];
  const read = await mapLimited(directory.tenants(), tenantConcurrency, async ({ connection, subscriptions }) => {
    if (subscriptions.length === 0) return undefined;
    const ask = (query: string): Promise<readonly unknown[]> => queryFirstRows(connection, subscriptions, query);
    try {
      const { totals, replicas, used, months } = estateQueries(now);
      const sums = await Promise.all([ask(totals), ask(replicas), ask(used), ask(months)]);
      const found = readReplicas(sums[1]);
      const prices = storagePrices(found, await pricesOf([...new Set(found.map(({ region }) => region))]));
      const lists = costQueries(now, prices);
      const [galleries, definitions, troubled, unused] = await Promise.all([
        ask(lists.galleries),
        ask(lists.definitions),
        ask(lists.troubled),
        ask(lists.unused),
      ]);
      const isPriced = prices.size > 0;
      const estate: Estate = {
        ...{ totals: readTotals(sums[0]), replicas: found, used: readUsed(sums[2]), months: readMonths(sums[3]) },
        galleries: readGalleries(galleries, isPriced),
        definitions: readDefinitions(definitions, isPriced),
        troubled: readVersions(troubled, isPriced),
        unused: readVersions(unused, isPriced),
      };
      return { estate, prices };
    } catch (error) {
      failures.push(toAzureError(error).failure);
      return undefined;
    }
  });
  const known = read.filter(one => one !== undefined);
  return {
    estate: known.length === 0 ? noEstate : mergeEstates(known.map(({ estate }) => estate)),
    prices: new Map(known.flatMap(({ prices }) => [...prices])),
    failures,
  };
}
