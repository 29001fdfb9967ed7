import * as l10n from '@vscode/l10n';
import { fullName, nameOf, parentId, sameId } from '../id/resourceId';
import type { TwoIds } from './olderFirst';

/** What two resources are called beside each other: siblings by their own names, others by their full names. */
export function namesApart([first, second]: TwoIds): readonly [string, string] {
  const name = areSiblings(first, second) ? nameOf : fullName;
  return [name(first), name(second)];
}

/** What two resources are called together, in parts: for siblings `gallery`, `definition`, `1.0.0 and 1.1.0`. */
export function namesTogether(ids: TwoIds): string[] {
  const [first, second] = ids;
  const above = areSiblings(first, second) ? fullName(first).split('\\').slice(0, -1) : [];
  return [...above, l10n.t('{0} and {1}', ...namesApart(ids))];
}

function areSiblings(first: string, second: string): boolean {
  return sameId(parentId(first) ?? first, parentId(second) ?? second);
}
