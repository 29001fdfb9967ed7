import { list, number, object, text } from '../arm/json';
import type { Json } from '../arm/json';
import type { PriceBook } from '../domain/cost';
import type { StorageAccountType } from '../domain/model/version';
import { regionKey } from '../domain/region';
import { publicClient } from './clients';
import { mapLimited } from './limiter';
import type { Connection } from './ports';

const endpoint = 'https://prices.azure.com';
const regionsAtOnce = 4;
const pagesAtMost = 10;

/**
 * The public list prices of what images cost in these regions, in US dollars. It knows no agreement and asks for no sign-in.
 * Undefined where it cannot be reached: then nobody knows.
 * @param now milliseconds since 1970
 */
export async function readPrices(
  connection: Pick<Connection, 'httpClient'>,
  regions: readonly string[],
  now: number,
): Promise<PriceBook | undefined> {
  try {
    const each = await mapLimited([...new Set(regions.map(regionKey))], regionsAtOnce, async region => ({
      region,
      items: await itemsIn(connection, region),
    }));
    return {
      currency: 'USD',
      date: new Date(now).toISOString(),
      snapshotMonth: new Map(each.map(({ region, items }) => [region, snapshots(items)])),
      egress: new Map(each.flatMap(({ region, items }) => egress(items).map(price => [region, price] as const))),
    };
  } catch {
    return undefined;
  }
}

async function itemsIn(connection: Pick<Connection, 'httpClient'>, region: string): Promise<readonly Json[]> {
  const client = await publicClient(endpoint, connection.httpClient);
  const meters = "(contains(meterName,'Snapshots') or contains(productName,'Inter-Region'))";
  const filter = `armRegionName eq '${region.replaceAll("'", "''")}' and priceType eq 'Consumption' and ${meters}`;
  const items: Json[] = [];
  let next: string | undefined = `/api/retail/prices?$filter=${encodeURIComponent(filter)}`;
  for (let page = 0; next !== undefined && page < pagesAtMost; page += 1) {
    const answer = await client.pathUnchecked(next).get();
    if (answer.status !== '200') throw new Error(`The price list answered ${answer.status}`);
    const body = object(answer.body);
    items.push(...list(body['Items']).map(object));
    next = text(body['NextPageLink']);
  }
  return items;
}

/** Replicas are kept as snapshots; PremiumV2 is not told apart, so it stays unknown. */
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

/** The dearer way, to another continent: which of the two a region is from here, the list does not say. */
function egress(items: readonly Json[]): number[] {
  const ways = items.filter(item => /Inter-Region/i.test(text(item['productName']) ?? ''));
  const prices = ways.flatMap(way => priceOf([way], /^1 GB$/i) ?? []);
  return prices.length > 0 ? [Math.max(...prices)] : [];
}

function priceOf(items: readonly Json[], unit: RegExp): number | undefined {
  const item = items.find(one => unit.test(text(one['unitOfMeasure']) ?? '') && one['retailPrice'] !== 0);
  return item && number(item['retailPrice']);
}
