import * as l10n from '@vscode/l10n';
import { isDeletion } from '../../domain/change/isDeletion';
import { fullName, idKey, subscriptionOf } from '../../domain/id/resourceId';
import { error } from '../../domain/plan/notice';
import type { Change, ChangeOf, Plan } from '../../domain/plan/plan';
import { sortNotices } from '../../domain/plan/sortNotices';
import { retryFailedRegions } from '../../domain/region/retryFailedRegions';
import { readinessOf } from '../../domain/version/readiness';
import type { WizardServices } from '../services';
import { replacementPlan } from '../version/replacementPlan';
import { deletionsAgain } from './deletionsAgain';

type Part = Pick<Plan, 'changes' | 'notices'>;
type RetryServices = Pick<WizardServices, 'reader' | 'clock'>;

/**
 * Plans to make changes again that failed before. Of a version that Azure has created in part, only what failed is made
 * again. Deletions are judged by what Azure holds now.
 * @param plan the earlier plan
 */
export async function retryPlan(plan: Plan, changes: readonly Change[], services: RetryServices): Promise<Plan> {
  const made = new Set(changes.flatMap(({ kind, target }) => (kind === 'createVersion' ? [idKey(target)] : [])));
  // What replaces a version also deletes it.
  const left = changes.filter(({ kind, target }) => kind !== 'deleteVersion' || !made.has(idKey(target)));
  const [deletions, ...parts] = await Promise.all([
    deletionsAgain(left.filter(isDeletion), services),
    ...left.map(change => partFor(change, services)),
  ]);
  return {
    ...plan,
    changes: parts.flatMap(part => part.changes),
    notices: sortNotices([...deletions, ...parts.flatMap(part => part.notices)]),
  };
}

async function partFor(change: Change, services: RetryServices): Promise<Part> {
  return change.kind === 'createVersion' ? partForVersion(change, services) : { changes: [change], notices: [] };
}

async function partForVersion(change: ChangeOf<'createVersion'>, services: RetryServices): Promise<Part> {
  const { reader } = services;
  const version = await reader.wholeVersion(change.target);
  if (!version) return { changes: [change], notices: [] };
  if (version.provisioningState === 'Failed') return replacementPlan(version, [change], services);
  if (readinessOf(version).failed.length > 0) {
    const locations = await reader.locations(subscriptionOf(version.id)).catch(() => undefined);
    return retryFailedRegions(version, { locations });
  }
  const target = change.target;
  return {
    changes: [],
    notices: [
      error('nothingToRetry', {
        message: l10n.t('{0} exists, and no region of it has failed.', fullName(target)),
        fix: l10n.t('Refresh to see its current state.'),
        target,
      }),
    ],
  };
}
