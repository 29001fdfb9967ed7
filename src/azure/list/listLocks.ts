import { apiVersionOf } from '../../arm/apiVersions';
import { object, text } from '../../base/json';
import type { Lock, Locks } from '../../domain/deletion/lock';
import { toFailure } from '../../domain/errors/failure';
import { nameOf, resourceGroupId, resourceGroupOf, subscriptionOf } from '../../domain/id/resourceId';
import { listIfAvailable } from '../apiVersion/listIfAvailable';
import { encodedPath } from '../http/rest';
import type { Connection } from '../ports';
import { readEvery } from '../read/readResource';

const type = 'Microsoft.Authorization/locks';

/**
 * Locks on a subscription, its resource groups and its resources. A user without access to it as a whole gets those in the
 * resource group of `id`, or none without access to that.
 */
export async function listLocks(connection: Connection, id: string): Promise<Locks> {
  const subscription = subscriptionOf(id);
  const all = await unlessForbidden(locksIn(connection, `/subscriptions/${subscription}`));
  if (all) return { items: all, isComplete: true };
  const group = resourceGroupId(subscription, resourceGroupOf(id));
  return { items: (await unlessForbidden(locksIn(connection, group))) ?? [], isComplete: false };
}

async function unlessForbidden<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (toFailure(error).reason === 'forbidden') return undefined;
    throw error;
  }
}

async function locksIn(connection: Connection, scope: string): Promise<readonly Lock[]> {
  const path = `${encodedPath(scope)}/providers/${type}?api-version=${apiVersionOf(type) ?? ''}`;
  return readEvery(await listIfAvailable(connection, path), item => {
    const id = text(object(item)['id']);
    return id === undefined ? undefined : { id, name: nameOf(id) };
  });
}
