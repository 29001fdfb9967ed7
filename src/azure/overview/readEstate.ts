import { mapLimited } from '../../base/mapLimited';
import type { PricesByRegion } from '../../domain/cost/cost';
import type { Failure } from '../../domain/errors/failure';
import { noEstate, type Estate, type EstatePart, type LeftOut } from '../../domain/overview/estate';
import { mergeEstates } from '../../domain/overview/mergeEstates';
import { storagePrices, type StoragePrices } from '../../domain/overview/storageCost';
import { toAzureError } from '../http/armError';
import { queryFirstRows } from '../list/graph';
import type { Directory } from '../ports';
import { costQueries, estateQueries } from './overviewQueries';
import { readGalleries, readDefinitions, readTroubled, readVersions } from './readCosts';
import { readMonths, readReplicas, readTotals, readUsed } from './readSums';

export interface EstateReading {
  readonly estate: Estate;
  readonly prices: StoragePrices;
  /** One for each tenant that couldn't be read. */
  readonly failures: readonly Failure[];
  /** Of the tenants that could be read. */
  readonly leftOut: readonly LeftOut[];
}

const tenantConcurrency = 4;

/**
 * Reads the overview: nine requests for each tenant, and those for prices. Never rejects: failures are part of the result.
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
      const leftOut: LeftOut[] = [];
      const askPart = async (part: EstatePart, query: string): Promise<readonly unknown[]> => {
        try {
          return await ask(query);
        } catch (error) {
          const { failure } = toAzureError(error);
          if (failure.reason !== 'invalid') throw error;
          leftOut.push({ part, failure });
          return [];
        }
      };
      const queries = estateQueries(now);
      const [totals, replicas, used, months, unusedCount] = await Promise.all([
        ask(queries.totals),
        askPart('replicas', queries.replicas),
        askPart('used', queries.used),
        askPart('months', queries.months),
        askPart('unused', queries.unused),
      ]);
      const found = readReplicas(replicas);
      const prices = storagePrices(found, await pricesOf([...new Set(found.map(({ region }) => region))]));
      const lists = costQueries(now, prices);
      const [galleries, definitions, troubled, unused] = await Promise.all([
        askPart('galleries', lists.galleries),
        askPart('definitions', lists.definitions),
        askPart('troubled', lists.troubled),
        askPart('unused', lists.unused),
      ]);
      // Without the users of a definition, its latest version can't be told from those that nothing needs.
      const unclear = leftOut.find(({ part }) => part === 'unused' || part === 'used');
      if (unclear) leftOut.push({ ...unclear, part: 'unused' });
      const isPriced = prices.size > 0;
      const estate: Estate = {
        ...{ totals: readTotals(totals, unclear ? [] : unusedCount), replicas: found },
        ...{ used: readUsed(used), months: readMonths(months) },
        galleries: readGalleries(galleries, isPriced),
        definitions: readDefinitions(definitions, isPriced),
        troubled: readTroubled(troubled, isPriced),
        unused: unclear ? [] : readVersions(unused, isPriced),
      };
      return { estate, prices, leftOut };
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
    leftOut: known.flatMap(({ leftOut }) => leftOut).filter(isFirstOfPart),
  };
}

function isFirstOfPart({ part }: LeftOut, index: number, all: readonly LeftOut[]): boolean {
  return all.findIndex(one => one.part === part) === index;
}
