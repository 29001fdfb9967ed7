import { groupNotFound, locationNotAvailable } from '../http/errors';
import { at, record, text } from '../http/json';
import { page } from '../http/paging';
import { type RouteResponse, type Call, type Route, ArmError } from '../http/route';
import { startComputeOperation } from '../world/longRunningOperations';
import { normalizeRegion, regionOf } from '../world/regions';
import type { StoredResource } from '../world/storedResource';

export const groupType = 'Microsoft.Resources/resourceGroups';
const one = '/subscriptions/{subscription}/resourcegroups/{group}';
const read = 'Microsoft.Resources/subscriptions/resourceGroups/read';
const write = 'Microsoft.Resources/subscriptions/resourceGroups/write';

export const groupRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/subscriptions/{subscription}/resourcegroups',
    action: read,
    handle: call =>
      page(
        call,
        call.world.list(groupType, `/subscriptions/${call.params['subscription'] ?? ''}`),
        topOf(call),
        renderResource,
      ),
  },
  { method: 'GET', path: one, action: read, handle: call => ({ status: 200, body: renderResource(existing(call)) }) },
  { method: 'HEAD', path: one, action: read, handle: call => ({ status: call.world.get(idOf(call)) ? 204 : 404 }) },
  { method: 'PUT', path: one, action: write, handle: put },
  { method: 'PATCH', path: one, action: write, handle: patch },
  { method: 'DELETE', path: one, action: 'Microsoft.Resources/subscriptions/resourceGroups/delete', handle: remove },
  {
    method: 'GET',
    path: '/subscriptions/{subscription}/operationresults/{operation}',
    handle: call => {
      const operation = call.world.operations.get(call.params['operation'] ?? '');
      if (!operation) throw new ArmError(404, 'NotFound', 'The operation result could not be found.');
      if (call.now >= operation.end) return { status: 200 };
      return {
        status: 202,
        headers: { location: `${call.origin}${call.path}?api-version=${call.apiVersion}`, 'retry-after': '15' },
      };
    },
  },
];

/** The page size by `$top`, 1,000 at most. */
export function topOf(call: Call): number {
  const top = Number(call.query.get('$top') ?? 1000);
  return Number.isInteger(top) && top > 0 ? Math.min(top, 1000) : 1000;
}

function idOf(call: Call): string {
  return `/subscriptions/${call.params['subscription'] ?? ''}/resourceGroups/${call.params['group'] ?? ''}`;
}

function existing(call: Call): StoredResource {
  const group = call.world.get(idOf(call));
  if (!group) throw groupNotFound(call.params['group'] ?? '');
  return group;
}

function renderResource(group: StoredResource): unknown {
  const { id, name, location, tags, properties } = group;
  return { id, name, type: groupType, location, ...(tags && { tags }), properties };
}

function put(call: Call): RouteResponse {
  const name = call.params['group'] ?? '';
  const location = text(call.body, 'location');
  if (location === undefined) {
    throw new ArmError(400, 'LocationRequired', 'The location property is required for this definition.');
  }
  const region = regionOf(location);
  if (!region) throw locationNotAvailable(location, groupType);
  if (!/^[-\w._()]{1,90}$/.test(name) || name.endsWith('.')) {
    throw new ArmError(
      400,
      'InvalidResourceGroupName',
      `Resource group name '${name}' does not conform to the naming restriction.`,
    );
  }
  const before = call.world.get(idOf(call));
  if (before && normalizeRegion(before.location ?? '') !== region.name) {
    throw new ArmError(
      409,
      'InvalidResourceGroupLocation',
      `Invalid resource group location '${location}'. The Resource group already exists in location '${before.location ?? ''}'.`,
    );
  }
  const tags = at(call.body, 'tags') === undefined ? {} : { tags: record(call.body, 'tags') as Record<string, string> };
  const group: StoredResource = {
    id: before?.id ?? idOf(call),
    name: before?.name ?? name,
    type: groupType,
    location: region.name,
    ...tags,
    properties: { provisioningState: 'Succeeded' },
  };
  call.world.put(group);
  return { status: before ? 200 : 201, body: renderResource(group) };
}

function patch(call: Call): RouteResponse {
  const group = existing(call);
  const changed = { ...group, tags: record(call.body, 'tags') as Record<string, string> };
  call.world.put(changed);
  return { status: 200, body: renderResource(changed) };
}

function remove(call: Call): RouteResponse {
  const group = existing(call);
  startComputeOperation(call, {
    resource: group.id,
    location: group.location ?? '',
    durationMs: 60_000,
    effect: { do: 'deleteGroup' },
  });
  call.world.put({ ...group, properties: { provisioningState: 'Deleting' } });
  const operation = [...call.world.operations.keys()].at(-1) ?? '';
  const location = `${call.origin}/subscriptions/${call.params['subscription'] ?? ''}/operationresults/${operation}?api-version=${call.apiVersion}`;
  return { status: 202, headers: { location, 'retry-after': '15' } };
}
