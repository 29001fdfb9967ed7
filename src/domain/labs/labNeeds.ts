import type { Change } from '../plan/plan';
import { parentId, subscriptionOf } from '../id/resourceId';
import { labAccountOf } from './owner/labAccountOf';

interface Need {
  readonly action: string;
  readonly scope: string;
}

export const registerAction = 'Microsoft.LabServices/register/action';
export const grantAction = 'Microsoft.Authorization/roleAssignments/write';

/** What a user must be allowed to do, and where, for the changes that concern labs. */
export function labNeeds(changes: readonly Change[]): readonly Need[] {
  return changes.flatMap(needsOf);
}

function needsOf(change: Change): readonly Need[] {
  const { target } = change;
  const need = (action: string, scope = target): Need[] => [{ action, scope }];
  const account = labAccountOf(target);
  switch (change.kind) {
    case 'registerProvider':
      return need(registerAction, `/subscriptions/${subscriptionOf(target)}`);
    case 'grantRole':
      return need(grantAction, parentId(target));
    case 'attachGallery':
      return account
        ? need('Microsoft.LabServices/labAccounts/sharedGalleries/write', account)
        : need('Microsoft.LabServices/labPlans/write');
    case 'detachGallery':
      return account
        ? need('Microsoft.LabServices/labAccounts/sharedGalleries/delete', account)
        : need('Microsoft.LabServices/labPlans/write');
    case 'setLabImage':
      return account
        ? need('Microsoft.LabServices/labAccounts/sharedImages/write', account)
        : need('Microsoft.LabServices/labPlans/images/write', parentId(target));
    case 'saveLabImage':
      return need('Microsoft.LabServices/labPlans/saveImage/action', change.spec.labPlanId);
    case 'createLab':
      return account
        ? need('Microsoft.LabServices/labAccounts/createLab/action', account)
        : need('Microsoft.LabServices/labs/write');
    case 'publishLab':
      return account
        ? need('Microsoft.LabServices/labAccounts/labs/environmentSettings/publish/action', account)
        : need('Microsoft.LabServices/labs/publish/action');
    default:
      return [];
  }
}
