import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import { fullName } from '../../domain/id/resourceId';
import { targetKindNames, targetKindOf, type TargetKind } from '../../domain/id/targetKind';

/** The resources that a command accepts. */
export interface TargetQuery {
  /** The command's title without ellipsis, for the list and messages. */
  readonly title: string;
  readonly kinds: readonly TargetKind[];
  /** Whether the command accepts several. */
  readonly many?: boolean;
  /** Provisioning state of the resources to offer (`Failed`). Given or selected targets are checked by the command itself. */
  readonly state?: string;
  /** The other side of a comparison: it isn't offered, and what came before it is offered first. */
  readonly except?: string;
}

/** `sentence` says what doesn't fit, and what to do. Without `take` the user picks, `among` these IDs or from all. */
export interface MatchingTargets {
  readonly take?: readonly string[];
  readonly among?: readonly string[];
  readonly sentence?: string;
}

/** Whether the command accepts a resource of this kind. */
export function fits({ kinds }: Pick<TargetQuery, 'kinds'>, id: string): boolean {
  const kind = targetKindOf(id);
  return kind !== undefined && kinds.includes(kind);
}

/**
 * A command's targets, from what it was given (by a menu, a link or another command) or from the selection. Given targets
 * are taken or refused; the selection is only used if it is unambiguous.
 */
export function matchingTargets(
  query: TargetQuery,
  given: readonly string[],
  selected: readonly string[],
): MatchingTargets {
  const isFitting = (id: string): boolean => fits(query, id);
  if (given.length > 0) {
    const fitting = given.filter(isFitting);
    const take = query.many ? fitting : fitting.slice(0, 1);
    return fitting.length < given.length ? { take, sentence: mismatchSentence(query, given, fitting) } : { take };
  }
  const among = selected.filter(isFitting);
  if (among.length === 1 || (query.many && among.length > 0)) return { take: among };
  return among.length > 0 ? { among } : {};
}

function mismatchSentence({ title, kinds }: TargetQuery, given: readonly string[], fitting: readonly string[]): string {
  const others = given.filter(id => !fitting.includes(id)).map(fullName);
  return fitting.length === 0
    ? l10n.t(
        '{0} works on {1}, not on {2}. Select a supported resource, or run the command from the Command Palette and choose one.',
        title,
        targetKindNames(kinds),
        listText(others, 'disjunction'),
      )
    : l10n.t('{0} works on {1}. Skipped: {2}.', title, targetKindNames(kinds), listText(others));
}
