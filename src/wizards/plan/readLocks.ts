import type { AzureReader } from '../../azure/ports';
import type { Locks } from '../../domain/deletion/lock';
import { idKey, resourceGroupId, resourceGroupOf, subscriptionOf } from '../../domain/id/resourceId';

/** The locks that could prevent the deletion of resources. Undefined if reading any of them failed. */
export async function readLocks(
  ids: readonly string[],
  reader: Pick<AzureReader, 'locks'>,
): Promise<Locks | undefined> {
  const groups = new Map(ids.map(id => [idKey(resourceGroupId(subscriptionOf(id), resourceGroupOf(id))), id]));
  const found = await Promise.all([...groups.values()].map(id => reader.locks(id))).catch(() => undefined);
  return found && merged(found);
}

/** Resource groups of one subscription have the same locks. */
function merged(locks: readonly Locks[]): Locks {
  const items = locks.flatMap(one => one.items);
  return {
    items: [...new Map(items.map(lock => [idKey(lock.id), lock])).values()],
    isComplete: locks.every(one => one.isComplete),
  };
}
