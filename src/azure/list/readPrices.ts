import { list, number, object, text, type Json } from '../../base/json';
import type { RegionPrices } from '../../domain/cost/cost';
import { regionKey, sameRegion } from '../../domain/region/region';
import type { StorageAccountType } from '../../domain/version/imageVersion';
import { publicClient } from '../clients';
import type { Connection } from '../ports';

const endpoint = 'https://prices.azure.com';
const maxPages = 10;

/**
 * The retail prices relevant to images, by region key, in US dollars, without any negotiated discounts. Requires no
 * authentication. Rejects if the price list can't be reached or parsed.
 * @param now milliseconds since 1970
 */
export async function readPrices(
  connection: Pick<Connection, 'httpClient'>,
  regions: readonly string[],
  now: number,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, RegionPrices>> {
  const keys = regions.map(regionKey);
  const items = await itemsIn(connection, keys, signal);
  const date = new Date(now).toISOString();
  return new Map(
    keys.map(key => {
      const own = items.filter(item => keys.length === 1 || sameRegion(text(item['armRegionName']) ?? '', key));
      return [key, { date, snapshotMonth: snapshots(own), egress: egress(own) }];
    }),
  );
}

async function itemsIn(
  connection: Pick<Connection, 'httpClient'>,
  regions: readonly string[],
  abortSignal: AbortSignal | undefined,
): Promise<readonly Json[]> {
  const client = await publicClient(endpoint, connection.httpClient);
  const named = regions.map(region => `armRegionName eq '${region.replaceAll("'", "''")}'`).join(' or ');
  const meters = "(contains(meterName,'Snapshots') or contains(productName,'Inter-Region'))";
  const filter = `(${named}) and priceType eq 'Consumption' and ${meters}`;
  const items: Json[] = [];
  let next: string | undefined = `/api/retail/prices?$filter=${encodeURIComponent(filter)}`;
  for (let page = 0; next !== undefined && page < maxPages; page += 1) {
    const answer = await client.pathUnchecked(next).get(abortSignal ? { abortSignal } : {});
    const body = object(answer.body);
    if (answer.status !== '200' || !Array.isArray(body['Items']))
      throw new Error(`The price list answered ${answer.status}`);
    items.push(...list(body['Items']).map(object));
    next = text(body['NextPageLink']);
  }
  return items;
}

/** Replicas are stored as snapshots. PremiumV2 isn't listed separately, so it stays unknown. */
const meters: readonly (readonly [StorageAccountType, RegExp, RegExp])[] = [
  ['Standard_LRS', /^Standard HDD Managed Disks$/i, /^(LRS )?Snapshots( LRS)?$/i],
  ['Standard_ZRS', /^Standard HDD Managed Disks$/i, /^(ZRS Snapshots|Snapshots ZRS)$/i],
  ['Premium_LRS', /^Premium SSD Managed Disks$/i, /^(LRS )?Snapshots( LRS)?$/i],
];

function snapshots(items: readonly Json[]): Partial<Record<StorageAccountType, number>> {
  return Object.fromEntries(
    meters.flatMap(([type, product, meter]) => {
      const found = items.filter(
        item => product.test(text(item['productName']) ?? '') && meter.test(text(item['meterName']) ?? ''),
      );
      const price = priceOf(found, /GB\/Month/i);
      return price === undefined ? [] : [[type, price] as const];
    }),
  );
}

/** The higher price, for another continent: the list doesn't say which of the two applies. */
function egress(items: readonly Json[]): number | undefined {
  return priceOf(
    items.filter(item => /Inter-Region/i.test(text(item['productName']) ?? '')),
    /^1 GB$/i,
  );
}

/** The highest price, since the estimate is an upper bound. */
function priceOf(items: readonly Json[], unit: RegExp): number | undefined {
  const prices = items
    .filter(one => unit.test(text(one['unitOfMeasure']) ?? ''))
    .flatMap(one => number(one['retailPrice']) ?? [])
    .filter(price => price > 0);
  return prices.length > 0 ? Math.max(...prices) : undefined;
}
