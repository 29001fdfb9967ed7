import type { Json } from '../http/json';
import type { Call, Route } from '../http/route';
import { regions } from '../world/regions';
import type { Subscription } from '../world/world';

export const subscriptionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/tenants',
    handle: call => ({
      status: 200,
      body: {
        value: call.world.tenants.map(tenant => ({
          id: `/tenants/${tenant.id}`,
          tenantId: tenant.id,
          countryCode: 'US',
          displayName: tenant.name,
          domains: [tenant.domain],
          tenantCategory: 'Home',
          defaultDomain: tenant.domain,
          tenantType: 'AAD',
        })),
      },
    }),
  },
  {
    method: 'GET',
    path: '/subscriptions',
    handle: call => {
      const tenant = call.claims.tenant.toLowerCase();
      const own = call.world.subscriptions.filter(one => one.tenantId.toLowerCase() === tenant);
      const value = own.map(renderResource);
      return { status: 200, body: { value, count: { type: 'Total', value: value.length } } };
    },
  },
  {
    method: 'GET',
    path: '/subscriptions/{subscription}',
    action: 'Microsoft.Resources/subscriptions/read',
    handle: call => ({ status: 200, body: renderResource(subscriptionOf(call)) }),
  },
  {
    method: 'GET',
    path: '/subscriptions/{subscription}/locations',
    action: 'Microsoft.Resources/subscriptions/locations/read',
    handle: call => ({ status: 200, body: { value: locations(subscriptionOf(call).id) } }),
  },
];

function subscriptionOf(call: Call): Subscription {
  const found = call.world.subscription(call.params['subscription'] ?? '');
  if (!found) throw new Error('The subscription was looked up before.');
  return found;
}

function renderResource(subscription: Subscription): Json {
  return {
    id: `/subscriptions/${subscription.id}`,
    authorizationSource: 'RoleBased',
    managedByTenants: [],
    subscriptionId: subscription.id,
    tenantId: subscription.tenantId,
    displayName: subscription.name,
    state: subscription.state,
    subscriptionPolicies: {
      locationPlacementId: 'Public_2014-09-01',
      quotaId: 'PayAsYouGo_2014-09-01',
      spendingLimit: 'Off',
    },
  };
}

function locations(subscription: string): Json[] {
  const idOf = (name: string) => `/subscriptions/${subscription}/locations/${name}`;
  return regions
    .filter(region => !region.hidden)
    .map(region => ({
      id: idOf(region.name),
      name: region.name,
      type: 'Region',
      displayName: region.displayName,
      regionalDisplayName: `(${region.group}) ${region.displayName}`,
      metadata: {
        regionType: 'Physical',
        regionCategory: region.zones ? 'Recommended' : 'Other',
        geography: region.geography,
        geographyGroup: region.group,
        longitude: region.longitude,
        latitude: region.latitude,
        physicalLocation: region.place,
        pairedRegion: region.pair === undefined ? [] : [{ name: region.pair, id: idOf(region.pair) }],
      },
      ...(region.zones && {
        availabilityZoneMappings: ['1', '2', '3'].map(zone => ({
          logicalZone: zone,
          physicalZone: `${region.name}-az${zone}`,
        })),
      }),
    }));
}
