import type { ChangeOf } from '../domain/plan/plan';
import { subscriptionOf } from '../domain/id/resourceId';
import type { Json } from './json';

/** Says what the principal is, so that Azure does not look for one that is too new to be found everywhere. */
export function roleAssignmentBody({ target, spec }: ChangeOf<'grantRole'>): { readonly properties: Json } {
  const { principalId, roleId } = spec;
  const roles = `/subscriptions/${subscriptionOf(target)}/providers/Microsoft.Authorization/roleDefinitions`;
  return {
    properties: { roleDefinitionId: `${roles}/${roleId}`, principalId, principalType: 'ServicePrincipal' },
  };
}
