import { isDeletion } from '../change/isDeletion';
import { traitsOf } from '../change/traitsOf';
import { idKey, isWithin, parentId, subscriptionOf } from '../id/resourceId';
import type { Change } from '../plan/plan';
import { rightsOf } from './changeRights';
import type { Right } from './right';

/**
 * The permissions required to run some changes, without duplicates, on existing scopes. For a scope that the changes
 * create, its nearest existing parent is used.
 */
export function rightsNeeded(changes: readonly Change[]): readonly Right[] {
  const made = targetsMade(changes);
  const needed = changes.flatMap(rightsOf).map(right => ({ ...right, scope: existing(right.scope, made) }));
  // The last one with a key stays: a permission that one change requires is required, even if another only advises it.
  const ordered = [...needed.filter(({ advisory }) => advisory), ...needed.filter(({ advisory }) => !advisory)];
  return [...new Map(ordered.map(right => [rightKey(right), right])).values()];
}

export function rightKey({ action, scope }: Right): string {
  return `${action} on ${scope}`.toLowerCase();
}

/** A target that is deleted and then recreated already exists. */
function targetsMade(changes: readonly Change[]): readonly string[] {
  const before = new Set(changes.filter(isDeletion).map(({ target }) => idKey(target)));
  return changes
    .filter(change => traitsOf(change).effect === 'create' && !before.has(idKey(change.target)))
    .map(({ target }) => target);
}

function existing(scope: string, made: readonly string[]): string {
  const [outermost] = made.filter(id => isWithin(scope, id)).sort((a, b) => a.length - b.length);
  if (outermost === undefined) return scope;
  return parentId(outermost) ?? `/subscriptions/${subscriptionOf(outermost)}`;
}
