import { list, object, text } from '../../base/json';
import { parentId, sameId, subscriptionOf } from '../../domain/id/resourceId';
import { roleGrants } from '../../domain/rights/roleGrants';
import { listJson, orUndefined } from '../http/rest';
import type { Connection, Permissions } from '../ports';
import { readAll } from '../read/readResource';

const permissionsVersion = '2022-04-01';

/**
 * The signed-in user's permissions at `scope`, an ID. If it doesn't exist, those of its parent, which it will inherit.
 * Deny assignments and locks aren't included in Azure's response.
 */
export async function readPermissions(connection: Connection, scope: string): Promise<Permissions> {
  const path = `${scope.replace(/\/+$/, '')}/providers/Microsoft.Authorization/permissions?api-version=${permissionsVersion}`;
  const subscription = `/subscriptions/${subscriptionOf(scope)}`;
  const entries = sameId(scope, subscription)
    ? await listJson(connection, path)
    : await orUndefined(listJson(connection, path));
  return entries ? permissionsOf(entries) : readPermissions(connection, parentId(scope) ?? subscription);
}

/** Role assignments are additive: an action excluded by one may be granted by another. */
export function permissionsOf(entries: readonly unknown[]): Permissions {
  const roles = entries.map(object).map(entry => ({
    actions: readAll(list(entry['actions']), text),
    notActions: readAll(list(entry['notActions']), text),
  }));
  return { allows: action => roles.some(role => roleGrants(role, action)) };
}
