import type { Json } from '../../http/json';
import type { RouteResponse, Call, Route } from '../../http/route';
import { sizes, type Size } from '../../rules/machineSizes';
import { normalizeRegion, regions, type Region } from '../../world/regions';

/** Resource SKUs: a few VM sizes, and the disk and snapshot types with their locations. */
export const skuRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/subscriptions/{subscription}/providers/Microsoft.Compute/skus',
    action: 'Microsoft.Compute/skus/read',
    type: 'Microsoft.Compute/skus',
    handle: list,
  },
];

/** Without a filter, Azure takes half a minute to list the sizes of all regions, in more than 20 MB. */
const wholeListMs = 25_000;
const olderSizesInRegion = 600;

const storage = [
  {
    resourceType: 'disks',
    names: ['Standard_LRS', 'StandardSSD_LRS', 'Premium_LRS'],
    zonal: ['StandardSSD_ZRS', 'Premium_ZRS', 'PremiumV2_LRS'],
  },
  { resourceType: 'snapshots', names: ['Standard_LRS', 'Premium_LRS'], zonal: ['Standard_ZRS'] },
];

function list(call: Call): RouteResponse {
  const wanted = /location\s+eq\s+'([^']*)'/i.exec(call.query.get('$filter') ?? '')?.[1];
  const offered = regions.filter(region => !region.hidden);
  const value = offered
    .filter(region => wanted === undefined || region.name === normalizeRegion(wanted))
    .flatMap(region => [...sizes.map(size => machine(size, region)), ...disks(region)]);
  if (wanted !== undefined) return { status: 200, body: { value } };
  return { status: 200, body: { value: [...value, ...offered.flatMap(olderSizes)] }, delayMs: wholeListMs };
}

/** The many sizes of earlier years that are offered to nobody any more. They make the whole list as large as Azure's. */
function olderSizes(region: Region): Json[] {
  return Array.from({ length: olderSizesInRegion }, (_, at) => {
    const name = `D${at + 1}_v1`;
    const size = { name, family: 'standardDFamily', vCpus: at + 1, memoryGb: 4 * (at + 1), generations: 'V1' };
    return { ...machine(size, region), restrictions: [restriction(region)] };
  });
}

function machine(size: Size, region: Region): Json {
  const zones = region.zones ? ['1', '2', '3'] : [];
  const capabilities = Object.entries({
    vCPUs: size.vCpus,
    MemoryGB: size.memoryGb,
    HyperVGenerations: size.generations,
    CpuArchitectureType: size.architecture ?? 'x64',
    PremiumIO: 'True',
    AcceleratedNetworkingEnabled: size.vCpus > 2 ? 'True' : 'False',
    TrustedLaunchDisabled: size.architecture ? 'True' : 'False',
    DiskControllerTypes: size.controllers ?? 'SCSI',
    ...(size.confidential && { ConfidentialComputingType: size.confidential }),
  }).map(([name, value]) => ({ name, value: String(value) }));
  const isNew = size.name.endsWith('v6') && !region.zones;
  return {
    resourceType: 'virtualMachines',
    name: `Standard_${size.name}`,
    tier: 'Standard',
    size: size.name,
    family: size.family,
    locations: [region.name],
    locationInfo: [{ location: region.name, zones, zoneDetails: [] }],
    capabilities,
    restrictions: isNew ? [restriction(region)] : [],
  };
}

function disks(region: Region): Json[] {
  return storage.flatMap(({ resourceType, names, zonal }) =>
    [...names, ...(region.zones ? zonal : [])].map(name => ({
      resourceType,
      name,
      tier: name.split('_')[0],
      locations: [region.name],
      locationInfo: [{ location: region.name, zones: region.zones ? ['1', '2', '3'] : [], zoneDetails: [] }],
      restrictions: [],
    })),
  );
}

function restriction(region: Region): Json {
  return {
    type: 'Location',
    values: [region.name],
    restrictionInfo: { locations: [region.name] },
    reasonCode: 'NotAvailableForSubscription',
  };
}
