import type { RouteResponse, Call, Route } from '../http/route';
import { versionsOf } from '../http/apiVersions';
import type { Json } from '../http/json';
import { register, registrationOf } from '../labs/registration';
import { regions } from '../world/regions';

const computeTypes = [
  'galleries',
  'galleries/images',
  'galleries/images/versions',
  'images',
  'virtualMachines',
  'virtualMachineScaleSets',
  'disks',
  'snapshots',
];
const otherVersions = [
  '2026-04-01',
  '2026-03-02',
  '2025-04-01',
  '2024-11-01',
  '2024-07-01',
  '2024-03-02',
  '2023-09-01',
  '2022-11-01',
  '2021-07-01',
];
const otherProviders: Readonly<Record<string, readonly string[]>> = {
  'Microsoft.Resources': ['subscriptions', 'resourceGroups', 'tenants', 'deployments'],
  'Microsoft.Network': ['virtualNetworks', 'networkInterfaces', 'networkSecurityGroups', 'publicIPAddresses'],
  'Microsoft.Storage': ['storageAccounts'],
  'Microsoft.ResourceGraph': ['resources'],
  'Microsoft.Authorization': ['permissions', 'roleAssignments'],
  'Microsoft.LabServices': ['labPlans', 'labs', 'labaccounts', 'labaccounts/sharedgalleries'],
};

/** Providers with registration state, locations and api-versions, which az and azurerm read first. */
export const providerRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/subscriptions/{subscription}/providers',
    handle: call => ({
      status: 200,
      body: { value: ['Microsoft.Compute', ...Object.keys(otherProviders)].map(name => provider(call, name)) },
    }),
  },
  {
    method: 'GET',
    path: '/subscriptions/{subscription}/providers/{provider}',
    handle: call => ({ status: 200, body: provider(call, call.params['provider'] ?? '') }),
  },
  { method: 'POST', path: '/subscriptions/{subscription}/providers/{provider}/register', handle: registered },
];

function registered(call: Call): RouteResponse {
  register(call, call.params['provider'] ?? '');
  return { status: 200, body: provider(call, call.params['provider'] ?? '') };
}

function provider(call: Call, name: string): Json {
  const isCompute = name.toLowerCase() === 'microsoft.compute';
  const known = Object.keys(otherProviders).find(other => other.toLowerCase() === name.toLowerCase());
  const types = isCompute ? computeTypes : known === undefined ? [] : (otherProviders[known] ?? []);
  const namespace = isCompute ? 'Microsoft.Compute' : (known ?? name);
  return {
    id: `/subscriptions/${call.params['subscription'] ?? ''}/providers/${namespace}`,
    namespace,
    registrationPolicy: 'RegistrationRequired',
    registrationState:
      registrationOf(call, name) ?? (isCompute || known !== undefined ? 'Registered' : 'NotRegistered'),
    resourceTypes: types.map(type => ({
      resourceType: type,
      locations: regions.filter(region => !region.hidden).map(region => region.displayName),
      apiVersions: apiVersionsOf(`${namespace}/${type}`),
      capabilities: 'SupportsTags, SupportsLocation',
    })),
  };
}

function apiVersionsOf(type: string): readonly string[] {
  const known = versionsOf(type).toReversed();
  return known.length > 0 ? known : otherVersions;
}
