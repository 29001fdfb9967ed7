import { resourceNotFound } from '../http/errors';
import { compact, type Json } from '../http/json';
import { page } from '../http/paging';
import type { RouteResponse, Call, Route } from '../http/route';
import { renderListed, renderResource } from '../world/render';
import type { StoredResource } from '../world/storedResource';

const pageSize = 50;
const running = {
  statuses: [
    { code: 'ProvisioningState/succeeded', level: 'Info', displayStatus: 'Provisioning succeeded' },
    { code: 'PowerState/running', level: 'Info', displayStatus: 'VM running' },
  ],
};

/** GET and the two lists of a type that can't be written directly. */
export function readOnlyRoutes(type: string, policy?: Route['policy']): readonly Route[] {
  const common = { method: 'GET', type, action: `${type}/read`, ...(policy && { policy }) };
  const inGroup = `/subscriptions/{subscription}/resourceGroups/{group}/providers/${type}`;
  return [
    { ...common, path: `${inGroup}/{name}`, handle: get },
    {
      ...common,
      path: inGroup,
      handle: call =>
        page(call, call.world.list(type, groupOf(call)), pageSize, one => renderListed(one, withoutInstanceView(one))),
    },
    {
      ...common,
      path: `/subscriptions/{subscription}/providers/${type}`,
      handle: call =>
        page(call, call.world.list(type, `/subscriptions/${call.params['subscription'] ?? ''}`), pageSize, one =>
          renderListed(one),
        ),
    },
  ];
}

/** The instance view is only returned on request. */
function get(call: Call): RouteResponse {
  const resource = existing(call);
  const { instanceView, ...properties } = resource.properties;
  const requested = /instanceview/i.test(call.query.get('$expand') ?? '') && /\/virtualMachines$/i.test(resource.type);
  const shown = requested ? { ...properties, instanceView: instanceView ?? running } : properties;
  return { status: 200, body: renderResource(resource, shown) };
}

function withoutInstanceView(resource: StoredResource): Json {
  return compact({ ...resource.properties, instanceView: undefined });
}

/** The resource at the call's path. Throws ARM's 404. */
export function existing(call: Call): StoredResource {
  const found = call.world.get(call.path);
  if (!found) throw resourceNotFound(call.path);
  return found;
}

export function groupOf(call: Call): string {
  return `/subscriptions/${call.params['subscription'] ?? ''}/resourceGroups/${call.params['group'] ?? ''}`;
}
