import { text } from '../http/json';
import { isInScope } from '../http/permissionRules';
import { ArmError } from '../http/route';
import type { World } from '../world/world';

export const lockType = 'Microsoft.Authorization/locks';

/** The resource, resource group or subscription that a lock is on. */
export function lockedScope(lockId: string): string {
  return lockId.split(/\/providers\/Microsoft\.Authorization\/locks\//i)[0] ?? '';
}

/** Throws 409 for a deletion that any lock forbids, and for another change that a read-only lock forbids. */
export function checkLocks(world: World, method: string, path: string): void {
  if (method === 'GET' || path.toLowerCase().includes(`/${lockType.toLowerCase()}/`)) return;
  const isDeletion = method === 'DELETE';
  const locked = world
    .list(lockType)
    .filter(({ properties }) => isDeletion || text(properties, 'level') === 'ReadOnly')
    .map(({ id }) => lockedScope(id))
    .filter(scope => isInScope(scope, path) || (isDeletion && isInScope(path, scope)));
  if (locked.length === 0) return;
  throw new ArmError(
    409,
    'ScopeLocked',
    `The scope '${path}' cannot perform ${isDeletion ? 'delete' : 'write'} operation because following scope(s) are locked: '${locked.join("', '")}'. Please remove the lock and try again.`,
  );
}
