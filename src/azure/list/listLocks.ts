import { apiVersionOf } from '../../arm/apiVersions';
import { object, text } from '../../base/json';
import type { Lock, Locks } from '../../domain/deletion/lock';
import { AzureError } from '../../domain/errors/failure';
import { nameOf, resourceGroupId, resourceGroupOf, subscriptionOf } from '../../domain/id/resourceId';
import { encodedPath, listJson } from '../http/rest';
import type { Connection } from '../ports';
import { readEvery } from '../read/readResource';

const type = 'Microsoft.Authorization/locks';

/**
 * Locks on a subscription, its resource groups and its resources. A user without access to it as a whole gets those in the
 * resource group of `id`.
 */
export async function listLocks(connection: Connection, id: string): Promise<Locks> {
  const subscription = subscriptionOf(id);
  try {
    return { items: await locksIn(connection, `/subscriptions/${subscription}`), isComplete: true };
  } catch (error) {
    if (!(error instanceof AzureError) || error.failure.reason !== 'forbidden') throw error;
  }
  const group = resourceGroupId(subscription, resourceGroupOf(id));
  return { items: await locksIn(connection, group), isComplete: false };
}

async function locksIn(connection: Connection, scope: string): Promise<readonly Lock[]> {
  const path = `${encodedPath(scope)}/providers/${type}?api-version=${apiVersionOf(type) ?? ''}`;
  return readEvery(await listJson(connection, path), item => {
    const id = text(object(item)['id']);
    return id === undefined ? undefined : { id, name: nameOf(id) };
  });
}
