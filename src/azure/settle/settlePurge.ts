import { definitionIdOf } from '../../domain/id/galleryIds';
import { sameId } from '../../domain/id/resourceId';
import { listSoftDeleted } from '../list/listSoftDeleted';
import type { Connection, Settlement } from '../ports';

/**
 * A version that isn't soft-deleted any more counts as done: it may have been restored, and then must not be deleted.
 */
export async function settlePurge(connection: Connection, target: string): Promise<Settlement> {
  const kept = await listSoftDeleted(connection, definitionIdOf(target));
  return { state: kept.some(one => sameId(one.id, target)) ? 'absent' : 'done' };
}
