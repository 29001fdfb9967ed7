import type { Route } from '../http/route';
import { isInScope } from '../http/permissionRules';

/** The caller's permissions at a scope: everything except the world's deny rules. */
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
