import { locationNotAvailable } from '../../http/errors';
import type { RouteResponse, Call, Route } from '../../http/route';
import { currentUsage, quotaOf, quotaRows } from '../../rules/quota';
import { usageOf } from '../../rules/usage';
import { usageRows } from '../../rules/usageRows';
import { regionOf } from '../../world/regions';

/** Compute's usages: quotas of a subscription in a region. */
export const usageRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/subscriptions/{subscription}/providers/Microsoft.Compute/locations/{location}/usages',
    action: 'Microsoft.Compute/locations/usages/read',
    type: 'Microsoft.Compute/locations/usages',
    policy: ['GetSubscriptionInfoSubscriptionMaximum', 360],
    handle: usages,
  },
];

function usages(call: Call): RouteResponse {
  const { subscription = '', location = '' } = call.params;
  const region = regionOf(location);
  if (!region) throw locationNotAvailable(location, 'Microsoft.Compute/locations/usages');
  const row = (value: string, localizedValue: string, limit: number, currentValue: number) => ({
    limit,
    unit: 'Count',
    currentValue,
    name: { value, localizedValue },
  });
  const used = usageOf(call.world, subscription, region.name);
  const value = [
    ...usageRows.map(({ name, label, limit }) => row(name, label, limit, used.get(name) ?? 0)),
    ...quotaRows.map(({ name, label, type }) =>
      row(name, label, quotaOf(call.world, name), currentUsage(call.world, type, subscription, region.name)),
    ),
  ];
  return { status: 200, body: { value } };
}
