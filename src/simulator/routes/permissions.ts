import type { Route } from '../http/route';
import { isInScope } from '../http/permissionRules';

/** What the caller may do at a scope: everything, but for the world's deny rules. */
export const permissionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/{scope*}/providers/Microsoft.Authorization/permissions',
    handle: call => {
      const scope = call.params['scope'] ?? '';
      const notActions = call.world.denyRules.filter(rule => isInScope(rule.scope, scope)).map(rule => rule.action);
      const value = [{ actions: ['*'], notActions, dataActions: [], notDataActions: [] }];
      return { status: 200, body: { value } };
    },
  },
];
