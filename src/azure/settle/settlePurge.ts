import { definitionIdOf } from '../../domain/id/galleryIds';
import { sameId } from '../../domain/id/resourceId';
import type { Connection, Settlement } from '../ports';
import { listSoftDeleted } from '../list/listSoftDeleted';

/** A version that is soft-deleted no more is gone: it may also have been restored, and is then not ours to delete. */
export async function settlePurge(connection: Connection, target: string): Promise<Settlement> {
  const kept = await listSoftDeleted(connection, definitionIdOf(target));
  return { state: kept.some(one => sameId(one.id, target)) ? 'absent' : 'done' };
}
