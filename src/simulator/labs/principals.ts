import { guidFor } from '../authority/token';
import { text } from '../http/json';
import { isInScope } from '../http/permissionRules';
import type { World } from '../world/world';

/** Application IDs of Lab Services; both are displayed as "Azure Lab Services". */
export const labApps = {
  plans: 'c7bb12bf-0b39-4f7f-9171-f418ff39b76a',
  accounts: '1a14be2a-e903-4cec-99cf-b2e209259a0f',
};

/** IDs of built-in roles. */
export const roles = {
  owner: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  contributor: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
};

export const roleAssignmentType = 'Microsoft.Authorization/roleAssignments';

/** Object ID of an application's service principal in a tenant. */
export function principalOf(appId: string, tenantId: string): string {
  return guidFor(`${appId}@${tenantId}`);
}

/** The tenant of an ID's subscription. */
export function tenantOf(world: World, id: string): string {
  return world.subscription(id.split('/')[2] ?? '')?.tenantId ?? '';
}

/** Propagation delay of a new role assignment in ms: Azure documents up to ten minutes, usually it is less. */
const propagationMs = 4 * 60_000;

/**
 * Whether one of Lab Services' applications has a role at a scope, assigned there or above, and propagated by `now`.
 */
export function labServicesHasRole(
  world: World,
  appId: string,
  roleIds: readonly string[],
  scope: string,
  now: number,
): boolean {
  const principal = principalOf(appId, tenantOf(world, scope)).toLowerCase();
  return world
    .list(roleAssignmentType)
    .some(
      ({ properties }) =>
        text(properties, 'principalId')?.toLowerCase() === principal &&
        !(now - Date.parse(text(properties, 'createdOn') ?? '') < propagationMs) &&
        roleIds.includes(text(properties, 'roleDefinitionId')?.split('/').at(-1) ?? '') &&
        isInScope(text(properties, 'scope') ?? '', scope),
    );
}
