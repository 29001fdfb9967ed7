import { record, text } from '../http/json';
import { checkPermission, isInScope } from '../http/permissionRules';
import { ArmError, type Call, type Route, type RouteResponse } from '../http/route';
import { lockedScope, lockType as type } from '../rules/locks';
import { renderResource } from '../world/render';
import type { StoredResource } from '../world/storedResource';

const all = `/{scope*}/providers/${type}`;
const one = `${all}/{lock}`;

/** Locks on resources, resource groups and subscriptions. A list has those at its scope and below it. */
export const lockRoutes: readonly Route[] = [
  { method: 'GET', path: all, type, handle: list },
  { method: 'PUT', path: one, type, handle: put },
  { method: 'DELETE', path: one, type, handle: remove },
];

function list(call: Call): RouteResponse {
  const { scope = '' } = call.params;
  checkPermission(call.world, `${type}/read`, scope, call.claims);
  const value = call.world.list(type).filter(({ id }) => isInScope(scope, lockedScope(id)));
  return { status: 200, body: { value: value.map(lock => renderResource(lock)) } };
}

function put(call: Call): RouteResponse {
  const { scope = '', lock: name = '' } = call.params;
  checkPermission(call.world, `${type}/write`, scope, call.claims);
  const { level, notes } = record(call.body, 'properties');
  if (!['CanNotDelete', 'ReadOnly'].includes(text(call.body, 'properties', 'level') ?? '')) {
    throw new ArmError(400, 'InvalidLockLevel', 'The lock level must be CanNotDelete or ReadOnly.');
  }
  const id = `${scope}/providers/${type}/${name}`;
  const before = call.world.get(id);
  const lock: StoredResource = { id, name, type, properties: { level, ...(notes !== undefined && { notes }) } };
  call.world.put(lock);
  return { status: before ? 200 : 201, body: renderResource(lock) };
}

function remove(call: Call): RouteResponse {
  const { scope = '', lock = '' } = call.params;
  checkPermission(call.world, `${type}/delete`, scope, call.claims);
  return { status: call.world.delete(`${scope}/providers/${type}/${lock}`) ? 200 : 204 };
}
