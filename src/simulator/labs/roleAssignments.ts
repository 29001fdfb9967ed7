import { isoTime, record, text } from '../http/json';
import { checkPermission, isInScope } from '../http/permissionRules';
import { ArmError, type RouteResponse, type Call, type Route } from '../http/route';
import { renderResource } from '../world/render';
import type { StoredResource } from '../world/storedResource';
import { roleAssignmentType as type } from './principals';

const guid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const all = '/{scope*}/providers/Microsoft.Authorization/roleAssignments';
const one = `${all}/{assignment}`;

/** Role assignments at a scope. The caller's own roles aren't included. */
export const roleAssignmentRoutes: readonly Route[] = [
  { method: 'GET', path: all, type, handle: list },
  { method: 'GET', path: one, type, handle: call => ({ status: 200, body: shown(existing(call)) }) },
  { method: 'PUT', path: one, type, handle: put },
  { method: 'DELETE', path: one, type, handle: remove },
];

function list(call: Call): RouteResponse {
  const { scope = '' } = call.params;
  checkPermission(call.world, `${type}/read`, scope, call.claims);
  const filter = call.query.get('$filter') ?? '';
  const principal = /^(?:assignedTo\('|principalId eq ')([^']+)'\)?$/i.exec(filter)?.[1]?.toLowerCase();
  const atScope = /^atScope\(\)$/i.test(filter);
  if (filter !== '' && principal === undefined && !atScope) {
    throw new ArmError(400, 'UnsupportedQuery', 'The filter is not supported.');
  }
  const value = call.world.list(type).filter(({ properties }) => {
    const of = text(properties, 'scope') ?? '';
    if (!isInScope(of, scope) && (atScope || !isInScope(scope, of))) return false;
    return principal === undefined || text(properties, 'principalId')?.toLowerCase() === principal;
  });
  return { status: 200, body: { value: value.map(shown) } };
}

function put(call: Call): RouteResponse {
  const { scope = '', assignment: name = '' } = call.params;
  checkPermission(call.world, `${type}/write`, scope, call.claims);
  const id = idOf(call);
  const requested = record(call.body, 'properties');
  const [principalId, roleDefinitionId] = [text(requested, 'principalId'), text(requested, 'roleDefinitionId')];
  if (!guid.test(name)) {
    throw new ArmError(
      400,
      'InvalidRoleAssignmentId',
      `The role assignment ID '${name}' is not valid. The role assignment ID must be a GUID.`,
    );
  }
  if (principalId === undefined || !guid.test(principalId)) {
    throw new ArmError(400, 'InvalidPrincipalId', `A valid principal ID must be provided for role assignment.`);
  }
  if (!guid.test(roleDefinitionId?.split('/').at(-1) ?? '')) {
    throw new ArmError(400, 'BadRequestFormat', 'The request was incorrectly formatted.');
  }
  if (!/^\/subscriptions\/[^/]+$/i.test(scope) && !call.world.get(scope)) {
    throw new ArmError(404, 'ResourceNotFound', `The resource '${scope}' could not be found.`);
  }
  const before = call.world.get(id);
  const duplicate = call.world
    .list(type)
    .find(
      ({ properties }) =>
        same(properties, 'scope', scope) &&
        same(properties, 'principalId', principalId) &&
        same(properties, 'roleDefinitionId', roleDefinitionId ?? ''),
    );
  if (duplicate && duplicate.id !== before?.id) {
    throw new ArmError(409, 'RoleAssignmentExists', 'The role assignment already exists.');
  }
  const time = isoTime(call.now);
  const assignment: StoredResource = {
    id,
    name,
    type,
    properties: {
      roleDefinitionId,
      principalId,
      principalType: text(requested, 'principalType') ?? 'ServicePrincipal',
      scope,
      createdOn: text(before?.properties, 'createdOn') ?? time,
      updatedOn: time,
      createdBy: call.claims.objectId,
      updatedBy: call.claims.objectId,
    },
  };
  call.world.put(assignment);
  return { status: before ? 200 : 201, body: shown(assignment) };
}

function remove(call: Call): RouteResponse {
  checkPermission(call.world, `${type}/delete`, call.params['scope'] ?? '', call.claims);
  const found = call.world.get(idOf(call));
  if (!found) return { status: 204 };
  call.world.delete(found.id);
  return { status: 200, body: shown(found) };
}

function existing(call: Call): StoredResource {
  checkPermission(call.world, `${type}/read`, call.params['scope'] ?? '', call.claims);
  const found = call.world.get(idOf(call));
  if (found) return found;
  const name = call.params['assignment'] ?? '';
  throw new ArmError(404, 'RoleAssignmentNotFound', `The role assignment '${name}' is not found.`);
}

function idOf(call: Call): string {
  return `${call.params['scope'] ?? ''}/providers/${type}/${call.params['assignment'] ?? ''}`;
}

function same(properties: unknown, name: string, value: string): boolean {
  return text(properties, name)?.toLowerCase() === value.toLowerCase();
}

function shown(assignment: StoredResource): unknown {
  return renderResource(assignment);
}
