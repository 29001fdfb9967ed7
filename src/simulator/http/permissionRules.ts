import type { World } from '../world/world';
import { ArmError, type Claims } from './route';

/** Throws 403 if a deny rule applies to the action on this ID. */
export function checkPermission(world: World, action: string, id: string, claims: Claims): void {
  if (isDenied(world, action, id)) throw forbidden(action, id, claims);
}

export function isDenied(world: World, action: string, id: string): boolean {
  return world.denyRules.some(rule => isInScope(rule.scope, id) && matches(rule.action, action));
}

export function forbidden(action: string, id: string, claims: Claims): ArmError {
  return new ArmError(
    403,
    'AuthorizationFailed',
    `The client '${claims.name}' with object id '${claims.objectId}' does not have authorization to perform action '${action}' over scope '${id}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  );
}

/** Whether `id` is the scope or below it. */
export function isInScope(scope: string, id: string): boolean {
  const outer = scope.toLowerCase().replace(/\/+$/, '');
  const inner = id.toLowerCase();
  return inner === outer || inner.startsWith(`${outer}/`);
}

function matches(pattern: string, action: string): boolean {
  const parts = pattern.toLowerCase().split('*').map(escape);
  return new RegExp(`^${parts.join('.*')}$`).test(action.toLowerCase());
}

function escape(part: string): string {
  return part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** The scope of an action: the resource, or for lists its parent. */
export function scopeOf(path: string): string {
  const parts = path.split('/');
  const provider = parts.findLastIndex(part => part.toLowerCase() === 'providers');
  const isList = provider >= 0 && (parts.length - provider) % 2 === 1;
  return isList ? parts.slice(0, -1).join('/') : path;
}
