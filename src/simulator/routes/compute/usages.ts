import type { RouteResponse, Call, Route } from '../../http/route';
import { locationNotAvailable } from '../../http/errors';
import { regionOf } from '../../world/regions';
import { currentUsage, quotaOf, quotaRows } from '../../rules/quota';

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

const cores = [
  'standardDSv3Family',
  'standardDSv5Family',
  'standardESv5Family',
  'standardBSFamily',
  'standardFSv2Family',
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
  const machines = call.world
    .list('Microsoft.Compute/virtualMachines', `/subscriptions/${subscription}`)
    .filter(machine => machine.location === region.name).length;
  const value = [
    row('availabilitySets', 'Availability Sets', 2500, 0),
    row('cores', 'Total Regional vCPUs', 100, machines * 2),
    row('virtualMachines', 'Virtual Machines', 25_000, machines),
    ...cores.map(family =>
      row(family, `${family.replace('standard', 'Standard ').replace('Family', '')} Family vCPUs`, 100, 0),
    ),
    ...quotaRows.map(({ name, label, type }) =>
      row(name, label, quotaOf(call.world, name), currentUsage(call.world, type, subscription, region.name)),
    ),
  ];
  return { status: 200, body: { value } };
}
