import { listedVersions } from '../http/apiVersions';
import type { Json } from '../http/json';
import type { RouteResponse, Call, Route } from '../http/route';
import { register, registrationOf } from '../labs/registration';
import { regions } from '../world/regions';

const computeTypes = [
  'galleries',
  'galleries/images',
  'galleries/images/versions',
  'galleries/applications',
  'galleries/applications/versions',
  'galleries/inVMAccessControlProfiles',
  'galleries/inVMAccessControlProfiles/versions',
  'galleries/scripts',
  'galleries/scripts/versions',
  'images',
  'virtualMachines',
  'virtualMachineScaleSets',
  'disks',
  'snapshots',
  'diskEncryptionSets',
  'skus',
  'locations/usages',
  'locations/sharedGalleries',
  'locations/sharedGalleries/images',
  'locations/sharedGalleries/images/versions',
  'locations/communityGalleries',
  'locations/communityGalleries/images',
  'locations/communityGalleries/images/versions',
];
const otherProviders: Readonly<Record<string, readonly string[]>> = {
  'Microsoft.Resources': ['subscriptions', 'resourceGroups', 'tenants', 'deployments'],
  'Microsoft.Network': ['virtualNetworks', 'networkInterfaces', 'networkSecurityGroups', 'publicIPAddresses'],
  'Microsoft.Storage': ['storageAccounts'],
  'Microsoft.ResourceGraph': ['resources'],
  'Microsoft.Authorization': ['permissions', 'roleAssignments', 'locks'],
  'Microsoft.LabServices': [
    'labPlans',
    'labPlans/images',
    'labs',
    'labs/virtualMachines',
    'labaccounts',
    'labaccounts/sharedgalleries',
    'skus',
    'locations/usages',
  ],
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
  const lag = call.world.lag.filter(one => one.listed !== true);
  return {
    id: `/subscriptions/${call.params['subscription'] ?? ''}/providers/${namespace}`,
    namespace,
    registrationPolicy: 'RegistrationRequired',
    registrationState:
      registrationOf(call, name) ?? (isCompute || known !== undefined ? 'Registered' : 'NotRegistered'),
    resourceTypes: types.flatMap(type => {
      const apiVersions = listedVersions(`${namespace}/${type}`, lag).toReversed();
      if (apiVersions.length === 0) return [];
      const locations = regions.filter(region => !region.hidden).map(region => region.displayName);
      return [{ resourceType: type, locations, apiVersions, capabilities: 'SupportsTags, SupportsLocation' }];
    }),
  };
}
