import type { Json } from '../http/json';
import type { Call, Route } from '../http/route';
import { regionOf, type Region } from '../world/regions';

/** Retail prices of snapshots per GB and month, and of inter-region transfer per GB. Anonymous. */
export const retailPriceRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/retail/prices',
    anonymous: true,
    handle: call => {
      const items = itemsFor(call);
      return {
        status: 200,
        body: {
          BillingCurrency: 'USD',
          CustomerEntityId: 'Default',
          CustomerEntityType: 'Retail',
          Items: items,
          NextPageLink: null,
          Count: items.length,
        },
      };
    },
  },
];

const meters = [
  ['Storage', 'Standard HDD Managed Disks', 'Snapshots LRS', 'LRS Snapshots', '1 GB/Month', 0.05],
  ['Storage', 'Standard HDD Managed Disks', 'Snapshots ZRS', 'ZRS Snapshots', '1 GB/Month', 0.05],
  ['Storage', 'Premium SSD Managed Disks', 'Snapshots LRS', 'LRS Snapshots', '1 GB/Month', 0.12],
  ['Bandwidth', 'Bandwidth Inter-Region', 'Intra Continent', 'Intra Continent Data Transfer Out', '1 GB', 0.02],
  ['Bandwidth', 'Bandwidth Inter-Region', 'Inter Continent', 'Inter Continent Data Transfer Out', '1 GB', 0.05],
] as const;

function itemsFor(call: Call): Json[] {
  const filter = call.query.get('$filter') ?? '';
  const clauses = (name: string): string[] =>
    [...filter.matchAll(new RegExp(`${name}\\s+eq\\s+'([^']*)'`, 'gi'))].map(([, value = '']) => value);
  const [service] = clauses('serviceName');
  return clauses('armRegionName').flatMap(name => {
    const region = regionOf(name);
    return region ? itemsIn(region, service) : [];
  });
}

function itemsIn(region: Pick<Region, 'name' | 'displayName'>, service: string | undefined): Json[] {
  return meters
    .filter(([name]) => service === undefined || name === service)
    .map(([serviceName, productName, skuName, meterName, unitOfMeasure, retailPrice]) => ({
      currencyCode: 'USD',
      tierMinimumUnits: 0,
      retailPrice,
      unitPrice: retailPrice,
      armRegionName: region.name,
      location: region.displayName,
      effectiveStartDate: '2026-01-01T00:00:00Z',
      productName,
      skuName,
      meterName,
      serviceName,
      unitOfMeasure,
      type: 'Consumption',
      isPrimaryMeterRegion: true,
      armSkuName: '',
    }));
}
