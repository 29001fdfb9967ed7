import type { StoredResource } from '../world/storedResource';
import type { Subscription, Tenant } from '../world/world';

/** Harborline Logistics: ships, warehouses and a training academy with its own tenant. */
export const tenants: readonly Tenant[] = [
  { id: '7d1c4a52-9b1e-4f6a-8c3d-2e5b90a17f04', name: 'Harborline Logistics', domain: 'harborline.example' },
  { id: 'b3f2e861-4c07-4d95-a1be-6f08c2d7519a', name: 'Harborline Academy', domain: 'academy.harborline.example' },
];

const [logistics = '', academy = ''] = tenants.map(({ id }) => id);

const subscriptionIds = {
  production: '1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6',
  development: '5c0e9d47-82b6-4a1f-b3d9-7e64f0a8c215',
  academy: '9b47d3e0-61fa-4f2c-8d05-c3a9e17b4f68',
};

/** The consumers of the edge fleet's gallery: the development subscription and the academy's tenant. */
export const edgeFleetGroups = [
  { type: 'Subscriptions', ids: [subscriptionIds.development] },
  { type: 'AADTenants', ids: [academy] },
];

export type SubscriptionKey = keyof typeof subscriptionIds;

export const subscriptions: readonly Subscription[] = [
  { id: subscriptionIds.production, name: 'Harborline Production', tenantId: logistics, state: 'Enabled' },
  { id: subscriptionIds.development, name: 'Harborline Development', tenantId: logistics, state: 'Enabled' },
  { id: subscriptionIds.academy, name: 'Harborline Academy', tenantId: academy, state: 'Enabled' },
];

const groupRows: readonly [SubscriptionKey, name: string, location: string, team: string][] = [
  ['production', 'rg-images-prod', 'eastus2', 'Platform'],
  ['production', 'rg-edge-prod', 'westeurope', 'Edge'],
  ['production', 'rg-network-prod', 'westus3', 'Network'],
  ['production', 'rg-shipping-prod', 'eastus2', 'Shipping'],
  ['development', 'rg-images-dev', 'eastus2', 'Platform'],
  ['development', 'rg-ml-dev', 'swedencentral', 'Forecasting'],
  ['academy', 'rg-academy-images', 'uksouth', 'Academy'],
];

export const resourceGroups: readonly StoredResource[] = groupRows.map(([key, name, location, team]) => ({
  id: groupId(key, name),
  name,
  type: 'Microsoft.Resources/resourceGroups',
  location,
  tags: { team },
  properties: { provisioningState: 'Succeeded' },
}));

function groupId(key: SubscriptionKey, group: string): string {
  return `/subscriptions/${subscriptionIds[key]}/resourceGroups/${group}`;
}

/** The ID of a resource of any provider, by a `path` such as `Microsoft.Network/virtualNetworks/hub`. */
export function providerId(key: SubscriptionKey, group: string, path: string): string {
  return `${groupId(key, group)}/providers/${path}`;
}

/** The ID of a Compute resource, by a `path` such as `images/golden`. */
export function computeId(key: SubscriptionKey, group: string, path: string): string {
  return `${groupId(key, group)}/providers/Microsoft.Compute/${path}`;
}
