import { isInScope } from '../http/permissionRules';
import type { Route } from '../http/route';

/**
 * The caller's permissions at a scope: everything except the world's deny rules. What a rule denies below the scope is
 * granted beside it, by roles that an answer for the scope doesn't show.
 */
export const permissionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/{scope*}/providers/Microsoft.Authorization/permissions',
    handle: call => {
      const scope = call.params['scope'] ?? '';
      const notActions = call.world.denyRules
        .filter(rule => isInScope(rule.scope, scope) || isInScope(scope, rule.scope))
        .map(rule => rule.action);
      const value = [{ actions: ['*'], notActions, dataActions: [], notDataActions: [] }];
      return { status: 200, body: { value } };
    },
  },
];
