import { sameId } from '../../domain/id/resourceId';
import type { Connection, Settlement } from '../ports';
import { listSoftDeleted } from '../list/listSoftDeleted';

/** A version that is soft-deleted no more is gone: it may also have been restored, and is then not ours to delete. */
export async function settlePurge(connection: Connection, target: string): Promise<Settlement> {
  const definition = target.replace(/\/versions\/[^/]+\/*$/i, '');
  const kept = await listSoftDeleted(connection, definition);
  return { state: kept.some(one => sameId(one.id, target)) ? 'absent' : 'done' };
}
