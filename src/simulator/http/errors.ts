import { regions } from '../world/regions';
import type { World } from '../world/world';
import { ArmError, type Call } from './route';

export function invalidParameter(message: string, target: string): ArmError {
  return new ArmError(400, 'InvalidParameter', message, { target });
}

/** ARM's error for a property that isn't a valid resource ID. */
export function invalidPropertyId(id: string, path: string): ArmError {
  return new ArmError(
    400,
    'LinkedInvalidPropertyId',
    `Property id '${id}' at path '${path}' is invalid. Expect fully qualified resource Id that start with '/subscriptions/{subscriptionId}' or '/providers/{resourceProviderNamespace}/'.`,
  );
}

/** ARM's error for a reference to a linked resource that the caller isn't authorized for. */
export function linkedAuthorizationFailed({ claims, path }: Call, may: string, mayNot: string, id: string): ArmError {
  return new ArmError(
    403,
    'LinkedAuthorizationFailed',
    `The client '${claims.name}' with object id '${claims.objectId}' has permission to perform action '${may}' on scope '${path}'; however, it does not have permission to perform action(s) '${mayNot}' on the linked scope(s) '${id}' (respectively) or the linked scope(s) are invalid.`,
  );
}

/** The same for a linked resource in a tenant that the caller has no token for. */
export function linkedTenantNotAuthorized({ claims, path }: Call, may: string, subscription: string): ArmError {
  return new ArmError(
    403,
    'LinkedAuthorizationFailed',
    `The client has permission to perform action '${may}' on scope '${path}', however the current tenant '${claims.tenant}' is not authorized to access linked subscription '${subscription}'.`,
  );
}

export function propertyChangeNotAllowed(path: string): ArmError {
  return new ArmError(409, 'PropertyChangeNotAllowed', `Changing property '${path}' is not allowed.`, { target: path });
}

export function operationNotAllowed(message: string): ArmError {
  return new ArmError(409, 'OperationNotAllowed', message);
}

/** ARM's 404 for a missing resource, without calling the provider. */
export function resourceNotFound(id: string): ArmError {
  const { group, typed } = splitId(id);
  return new ArmError(
    404,
    'ResourceNotFound',
    `The Resource '${typed}' under resource group '${group}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
    { headers: { 'x-ms-failure-cause': 'gateway' } },
  );
}

export function parentNotFound(name: string): ArmError {
  return new ArmError(
    404,
    'ParentResourceNotFound',
    `Can not perform requested operation on nested resource. Parent resource '${name}' not found.`,
  );
}

export function groupNotFound(name: string): ArmError {
  return new ArmError(404, 'ResourceGroupNotFound', `Resource group '${name}' could not be found.`, {
    headers: { 'x-ms-failure-cause': 'gateway' },
  });
}

/** Throws if the call's resource group doesn't exist, or is being deleted and the call would create something in it. */
export function checkGroup(world: World, { method, params: { subscription = '', group = '' } }: Call): void {
  const found = world.get(`/subscriptions/${subscription}/resourceGroups/${group}`);
  if (!found) throw groupNotFound(group);
  if (found.properties['provisioningState'] !== 'Deleting' || (method !== 'PUT' && method !== 'PATCH')) return;
  throw new ArmError(
    409,
    'ResourceGroupBeingDeleted',
    `The resource group '${group}' is in deprovisioning state and cannot perform this operation.`,
  );
}

export function conflict(): ArmError {
  return new ArmError(
    409,
    'Conflict',
    'The request failed due to conflict with a concurrent request. To resolve it, please refer to https://aka.ms/activitylog to get more details on the conflicting requests.',
  );
}

export function locationNotAvailable(location: string, type: string): ArmError {
  const names = regions.filter(region => !region.hidden).map(region => region.name);
  return new ArmError(
    400,
    'LocationNotAvailableForResourceType',
    `The provided location '${location}' is not available for resource type '${type}'. List of available regions for the resource type is '${names.join(',')}'.`,
  );
}

export function locationConflict(name: string, existing: string, group: string, requested: string): ArmError {
  return new ArmError(
    409,
    'InvalidResourceLocation',
    `The resource '${name}' already exists in location '${existing}' in resource group '${group}'. A resource with the same name cannot be created in location '${requested}'. Please select a new resource name.`,
  );
}

/** Splits an ID into its resource group and `Microsoft.Compute/galleries/g/images/i`. */
export function splitId(id: string): { group: string; typed: string } {
  const parts = id.split('/');
  const provider = parts.findLastIndex(part => part.toLowerCase() === 'providers');
  return { group: parts[4] ?? '', typed: parts.slice(provider + 1).join('/') };
}
