import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import { fullName } from '../../domain/id/resourceId';
import { targetKindNames, targetKindOf, type TargetKind } from '../../domain/id/targetKind';

/** What a command works on. */
export interface TargetQuery {
  /** The command's title without its ellipsis: it stands over the list and in messages. */
  readonly title: string;
  readonly kinds: readonly TargetKind[];
  /** Several at once; one where absent. */
  readonly many?: boolean;
  /** Offers only what is in this state (`Failed`); what is given or selected is left to the command to judge. */
  readonly state?: string;
  /** Not offered: what the other one is chosen for. */
  readonly except?: string;
}

/** `sentence` says what does not fit, and what to do. Without `take` the user chooses, among these ids or from all. */
export interface MatchingTargets {
  readonly take?: readonly string[];
  readonly among?: readonly string[];
  readonly sentence?: string;
}

/** Whether a command can work on what has this id, by its kind. */
export function fits({ kinds }: Pick<TargetQuery, 'kinds'>, id: string): boolean {
  const kind = targetKindOf(id);
  return kind !== undefined && kinds.includes(kind);
}

/**
 * What a command shall work on, of what it was given (a menu, a link, another command) or of what is merely selected. What was
 * given is taken or refused; what is selected is taken only where there is no doubt.
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
    : l10n.t('{0} works on {1}. Left out: {2}.', title, targetKindNames(kinds), listText(others));
}
