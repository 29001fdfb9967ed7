import { guidFor } from '../authority/token';
import { text } from '../http/json';
import { isInScope } from '../http/permissionRules';
import type { World } from '../world/world';

/** Application ids under which Lab Services reaches galleries; both are shown as "Azure Lab Services". */
export const labApps = {
  plans: 'c7bb12bf-0b39-4f7f-9171-f418ff39b76a',
  accounts: '1a14be2a-e903-4cec-99cf-b2e209259a0f',
};

/** Ids of built-in roles. */
export const roles = {
  owner: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  contributor: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
};

export const roleAssignmentType = 'Microsoft.Authorization/roleAssignments';

/** Object id of an application's service principal in a tenant. */
export function principalOf(appId: string, tenantId: string): string {
  return guidFor(`${appId}@${tenantId}`);
}

/** The tenant that an id's subscription belongs to. */
export function tenantOf(world: World, id: string): string {
  return world.subscription(id.split('/')[2] ?? '')?.tenantId ?? '';
}

/** How long a role that was given does not hold yet, in ms: Azure speaks of up to ten minutes, and it is mostly less. */
const propagationMs = 4 * 60_000;

/** Whether a role of Lab Services, as one of its applications, holds on a scope at a time: given there, or above it. */
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
