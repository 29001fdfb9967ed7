import { locationNotAvailable } from '../../http/errors';
import { number, text, type Json } from '../../http/json';
import type { RouteResponse, Call, Route } from '../../http/route';
import { regionOf, regions } from '../../world/regions';
import { labType, paths } from '../labTypes';

interface LabSize {
  name: string;
  size: string;
  family: string;
  cores: number;
  memoryGb: number;
  gpu?: boolean;
}

const sizes: readonly LabSize[] = [
  { name: 'Classic_Fsv2_2_4GB_128_S_SSD', size: 'Small', family: 'standardFSv2Family', cores: 2, memoryGb: 4 },
  { name: 'Classic_Fsv2_4_8GB_128_S_SSD', size: 'Medium', family: 'standardFSv2Family', cores: 4, memoryGb: 8 },
  { name: 'Classic_Fsv2_8_16GB_128_S_SSD', size: 'Large', family: 'standardFSv2Family', cores: 8, memoryGb: 16 },
  { name: 'Classic_Dsv4_4_16GB_128_P_SSD', size: 'MediumNested', family: 'standardDSv4Family', cores: 4, memoryGb: 16 },
  {
    name: 'Classic_NVv4_8_28GB_128_S_SSD',
    size: 'SmallGPUVisualization',
    family: 'standardNVSv4Family',
    cores: 8,
    memoryGb: 28,
    gpu: true,
  },
];

const families = [...new Set(sizes.map(({ family }) => family))];
const coresAllowed = 100;

export const labSkuRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${paths.inSubscription}/skus`,
    type: 'Microsoft.LabServices/skus',
    action: 'Microsoft.LabServices/skus/read',
    handle: skus,
  },
  {
    method: 'GET',
    path: `${paths.inSubscription}/locations/{location}/usages`,
    type: 'Microsoft.LabServices/locations/usages',
    action: 'Microsoft.LabServices/locations/usages/read',
    handle: usages,
  },
];

/** Cores per machine of a lab size. Undefined for an unknown size. */
export function coresOf(name: string): { cores: number; family: string } | undefined {
  return sizes.find(size => size.name.toLowerCase() === name.toLowerCase());
}

/** Core usage and quota of a family in a region. */
export function coreUsage(
  call: Call,
  family: string,
  region: string,
  except?: string,
): { currentValue: number; limit: number } {
  const labs = call.world.list(labType, `/subscriptions/${call.params['subscription'] ?? ''}`);
  const used = labs
    .filter(lab => lab.location === region && lab.id !== except)
    .map(({ properties }) => {
      const size = coresOf(text(properties, 'virtualMachineProfile', 'sku', 'name') ?? '');
      if (size?.family !== family) return 0;
      return size.cores * (number(properties, 'virtualMachineProfile', 'sku', 'capacity') ?? 0);
    });
  return {
    currentValue: used.reduce((sum, one) => sum + one, 0),
    limit: call.world.quotas[`labs/${family}`] ?? coresAllowed,
  };
}

function skus(call: Call): RouteResponse {
  const wanted = /location\s+eq\s+'([^']*)'/i.exec(call.query.get('$filter') ?? '')?.[1];
  const locations = regions
    .filter(region => !region.hidden && (wanted === undefined || region.name === wanted))
    .map(({ name }) => name);
  return { status: 200, body: { value: sizes.map(size => renderResource(size, locations)) } };
}

function renderResource({ name, size, family, cores, memoryGb, gpu }: LabSize, locations: string[]): Json {
  return {
    resourceType: 'labs',
    name,
    tier: name.includes('_P_') ? 'Premium' : 'Standard',
    size,
    family,
    capacity: { default: 0, minimum: 0, maximum: 400, scaleType: 'Manual' },
    capabilities: Object.entries({ vCPUs: cores, MemoryGB: memoryGb, GPUs: gpu ? 1 : 0 }).map(([key, value]) => ({
      name: key,
      value: String(value),
    })),
    locations,
    costs: [],
    restrictions: gpu
      ? [{ type: 'Location', values: ['westcentralus'], reasonCode: 'NotAvailableForSubscription' }]
      : [],
  };
}

function usages(call: Call): RouteResponse {
  const { subscription = '', location = '' } = call.params;
  const region = regionOf(location);
  if (!region) throw locationNotAvailable(location, 'Microsoft.LabServices/locations/usages');
  const value = families.map(family => ({
    id: `/subscriptions/${subscription}/providers/Microsoft.LabServices/locations/${region.name}/usages/${family}`,
    name: {
      value: family,
      localizedValue: `${family.replace('standard', 'Standard ').replace('Family', '')} Family vCPUs`,
      skuInstances: sizes.filter(size => size.family === family).map(({ name }) => name),
    },
    unit: 'Count',
    ...coreUsage(call, family, region.name),
  }));
  return { status: 200, body: { value } };
}
