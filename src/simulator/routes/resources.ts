import { compact, text, type Json } from '../http/json';
import { page } from '../http/paging';
import { type RouteResponse, type Call, type Route, ArmError } from '../http/route';
import { nestedLabTypes } from '../labs/labTypes';
import { roleAssignmentType } from '../labs/principals';
import { lockType } from '../rules/locks';
import { softDeletedType } from '../world/applyDueEffects';
import type { StoredResource } from '../world/storedResource';
import { deploymentType } from './compute/deployments';
import { groupType, topOf } from './resourceGroups';

const read = 'Microsoft.Resources/subscriptions/resources/read';

/** ARM's own resource lists across types: without properties, and with the full names of nested resources. */
export const resourceRoutes: readonly Route[] = [
  { method: 'GET', path: '/subscriptions/{subscription}/resources', action: read, handle: list },
  {
    method: 'GET',
    path: '/subscriptions/{subscription}/resourcegroups/{group}/resources',
    action: read,
    type: groupType,
    handle: list,
  },
];

function list(call: Call): RouteResponse {
  const { subscription = '', group } = call.params;
  const filter = call.query.get('$filter') ?? '';
  const type = clause(filter, 'resourceType');
  const inGroup = group ?? clause(filter, 'resourceGroup');
  if (filter !== '' && type === undefined && inGroup === undefined && clause(filter, 'name') === undefined) {
    throw new ArmError(400, 'InvalidFilterInQueryString', `Invalid $filter '${filter}' specified in the query string.`);
  }
  const name = clause(filter, 'name')?.toLowerCase();
  const scope = `/subscriptions/${subscription}`;
  const below = inGroup === undefined ? undefined : `${scope}/resourcegroups/${inGroup}/`.toLowerCase();
  const found = type === undefined ? everything(call, scope) : call.world.list(type, scope);
  const wanted =
    below === undefined && name === undefined
      ? found
      : found.filter(
          one =>
            (below === undefined || one.id.toLowerCase().startsWith(below)) &&
            (name === undefined || fullName(one).toLowerCase() === name),
        );
  const expand = call.query.get('$expand')?.toLowerCase() ?? '';
  return page(call, wanted, topOf(call), one => generic(one, expand));
}

function everything(call: Call, scope: string): StoredResource[] {
  return call.world
    .below(scope)
    .filter(one => !hidden.includes(one.type))
    .sort((a, b) => (a.id.toLowerCase() < b.id.toLowerCase() ? -1 : 1));
}

const hidden = [groupType, softDeletedType, deploymentType, roleAssignmentType, lockType, ...nestedLabTypes];

function clause(filter: string, name: string): string | undefined {
  return new RegExp(`\\b${name}\\s+eq\\s+'([^']*)'`, 'i').exec(filter)?.[1];
}

function fullName(resource: StoredResource): string {
  const parts = resource.id.split('/');
  const provider = parts.findLastIndex(part => part.toLowerCase() === 'providers');
  return parts
    .slice(provider + 2)
    .filter((_, index) => index % 2 === 1)
    .join('/');
}

function generic(resource: StoredResource, expand: string): Json {
  const { id, type, location, tags, sku, plan, identity, zones, properties } = resource;
  const state = expand.includes('provisioningstate') ? text(properties, 'provisioningState') : undefined;
  return compact({
    id,
    name: fullName(resource),
    type,
    location,
    tags,
    sku,
    plan,
    identity,
    zones,
    provisioningState: state,
  });
}
