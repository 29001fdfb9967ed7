import { parentId, sameId, subscriptionOf } from '../../domain/id/resourceId';
import { list, object, text } from '../../arm/json';
import type { Json } from '../../arm/json';
import type { Connection, Permissions } from '../ports';
import { readAll } from '../read/readResource';
import { listJson, orUndefined } from '../http/rest';

const permissionsVersion = '2022-04-01';

/**
 * What the signed-in user may do at `scope`, an id, whether it exists or not: where it does not, what holds above it will
 * hold there too. Deny assignments and locks are not told by Azure's call.
 */
export async function readPermissions(connection: Connection, scope: string): Promise<Permissions> {
  const path = `${scope.replace(/\/+$/, '')}/providers/Microsoft.Authorization/permissions?api-version=${permissionsVersion}`;
  const subscription = `/subscriptions/${subscriptionOf(scope)}`;
  const entries = sameId(scope, subscription)
    ? await listJson(connection, path)
    : await orUndefined(listJson(connection, path));
  return entries ? permissionsOf(entries) : readPermissions(connection, parentId(scope) ?? subscription);
}

/** Several assignments add up: an action that one of them leaves out may be in another. */
export function permissionsOf(entries: readonly unknown[]): Permissions {
  const assignments = entries.map(object).map(entry => ({
    actions: patternsOf(entry, 'actions'),
    notActions: patternsOf(entry, 'notActions'),
  }));
  return {
    allows: action =>
      assignments.some(
        ({ actions, notActions }) =>
          actions.some(pattern => pattern.test(action)) && !notActions.some(pattern => pattern.test(action)),
      ),
  };
}

// `Microsoft.Compute/*/read`: a star stands for anything, slashes too.
function patternsOf(entry: Json, name: string): RegExp[] {
  return readAll(list(entry[name]), text).map(
    pattern => new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`, 'i'),
  );
}

function escaped(literal: string): string {
  return literal.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}
