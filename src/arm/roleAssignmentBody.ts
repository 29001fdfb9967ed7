import type { Json } from '../base/json';
import { subscriptionOf } from '../domain/id/resourceId';
import type { ChangeOf } from '../domain/plan/plan';

/** Includes the principal type, so that Azure doesn't look up a principal that hasn't replicated yet. */
export function roleAssignmentBody({ target, spec }: ChangeOf<'grantRole'>): { readonly properties: Json } {
  const { principalId, roleId } = spec;
  const roles = `/subscriptions/${subscriptionOf(target)}/providers/Microsoft.Authorization/roleDefinitions`;
  return {
    properties: { roleDefinitionId: `${roles}/${roleId}`, principalId, principalType: 'ServicePrincipal' },
  };
}
