import type { Change } from '../plan';
import { parentId, subscriptionOf } from '../resourceId';

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
  const isClassic = /\/labaccounts\//i.test(target);
  const account = target.replace(/(\/labaccounts\/[^/]+)\/.*$/i, '$1');
  switch (change.kind) {
    case 'registerProvider':
      return need(registerAction, `/subscriptions/${subscriptionOf(target)}`);
    case 'grantRole':
      return need(grantAction, parentId(target));
    case 'attachGallery':
      return isClassic
        ? need('Microsoft.LabServices/labAccounts/sharedGalleries/write', account)
        : need('Microsoft.LabServices/labPlans/write');
    case 'detachGallery':
      return isClassic
        ? need('Microsoft.LabServices/labAccounts/sharedGalleries/delete', account)
        : need('Microsoft.LabServices/labPlans/write');
    case 'setLabImage':
      return isClassic
        ? need('Microsoft.LabServices/labAccounts/sharedImages/write', account)
        : need('Microsoft.LabServices/labPlans/images/write', parentId(target));
    case 'saveLabImage':
      return need('Microsoft.LabServices/labPlans/saveImage/action', change.shall.labPlanId);
    case 'createLab':
      return isClassic
        ? need('Microsoft.LabServices/labAccounts/createLab/action', account)
        : need('Microsoft.LabServices/labs/write');
    case 'publishLab':
      return isClassic
        ? need('Microsoft.LabServices/labAccounts/labs/environmentSettings/publish/action', account)
        : need('Microsoft.LabServices/labs/publish/action');
    default:
      return [];
  }
}
