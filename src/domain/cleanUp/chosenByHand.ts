import { idKey } from '../id/resourceId';
import type { TargetChoices } from '../plan/planReview';
import type { RetentionDecision, RetentionRules } from './retention';

type ByHand = Pick<RetentionRules, 'selected' | 'deselected'>;

/**
 * The decisions after the user has chosen versions by hand. Versions beyond the limit don't take the place of those that
 * were cleared.
 * @param decide applies the rules to all versions of a run, within its limit
 */
export function chosenByHand(
  decide: (byHand: ByHand) => readonly RetentionDecision[],
  choices: TargetChoices,
): readonly RetentionDecision[] {
  const byRules = decide({});
  if (choices.size === 0) return byRules;
  const chosen = new Map([...choices].map(([id, isWanted]) => [idKey(id), isWanted]));
  const keysWhere = (matches: (one: RetentionDecision) => boolean): ReadonlySet<string> =>
    new Set(byRules.filter(matches).map(({ version }) => idKey(version.id)));
  const choiceOf = ({ version }: RetentionDecision): boolean | undefined => chosen.get(idKey(version.id));
  const beyond = keysWhere(one => one.reason === 'overLimit' && choiceOf(one) === undefined);
  return decide({
    selected: keysWhere(one => !one.shouldDelete && choiceOf(one) === true),
    deselected: new Set([...beyond, ...keysWhere(one => choiceOf(one) === false)]),
  }).map(one => (beyond.has(idKey(one.version.id)) ? { ...one, reason: 'overLimit' } : one));
}
