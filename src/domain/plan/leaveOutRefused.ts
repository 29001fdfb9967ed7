import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import { sameId } from '../id/resourceId';
import { hasErrors, type Plan } from './plan';
import { choiceKey, type OptionalTarget } from './planReview';

/** What would let a plan with errors run without the targets that Azure would refuse. */
export interface LeavingOut {
  readonly label: string;
  readonly description: string;
  /** What to choose against. */
  readonly keys: readonly string[];
}

/** Undefined if the plan has no errors, or if nothing or everything would be left out. */
export function leaveOutRefused(plan: Plan, optional: readonly OptionalTarget[]): LeavingOut | undefined {
  const refused = optional.filter(
    ({ id, isRefused }) => isRefused && plan.changes.some(({ target }) => sameId(target, id)),
  );
  if (!hasErrors(plan) || refused.length === 0 || refused.length === optional.length) return undefined;
  const names = refused.map(({ label }) => label);
  return {
    label:
      refused.length === 1 ? l10n.t('Leave Out {0}', names.join()) : l10n.t('Leave Out {0} Changes', refused.length),
    description: refused.length === 1 ? '' : listText(names),
    keys: refused.map(choiceKey),
  };
}
