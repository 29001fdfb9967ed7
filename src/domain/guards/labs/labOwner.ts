import * as l10n from '@vscode/l10n';
import { hasEnded, retirementText } from '../../labs/retirement';
import type { LabAccount } from '../../model/labAccount';
import type { LabPlan } from '../../model/labPlan';
import type { Notice } from '../../plan';
import { error, warning } from '../notice';

/** What nobody can reach any more cannot be changed. */
export function serviceEnded(now: number): Notice[] {
  if (!hasEnded(now)) return [];
  const fix = l10n.t('Work with the gallery and its image versions directly.');
  return [error('labServicesEnded', { message: retirementText(now), fix })];
}

/** A lab plan or lab account that is there can be changed and used now. */
export function labOwnerState(owner: LabPlan | LabAccount): Notice[] {
  const { id: target, name, provisioningState: state } = owner;
  switch (state) {
    case 'Succeeded':
      return [];
    case 'Deleting': {
      const message = l10n.t('{0} is being deleted.', name);
      return [error('labPlanBeingDeleted', { message, fix: l10n.t('Choose another lab plan.'), target })];
    }
    case 'Failed': {
      const said = owner.kind === 'labPlan' ? owner.error?.message : undefined;
      const message =
        said === undefined
          ? l10n.t('The last thing done with {0} has failed.', name)
          : l10n.t('The last thing done with {0} has failed: {1}', name, said);
      return [warning('labPlanHasFailed', { message, fix: l10n.t('It may work all the same.'), target })];
    }
    default: {
      const message = l10n.t('{0} is not ready: Azure says {1}.', name, state);
      return [error('labPlanNotReady', { message, fix: l10n.t('Wait until it is Succeeded.'), target })];
    }
  }
}
