import { nameOf, parentId, subscriptionOf } from '../id/resourceId';
import { labAccountOf } from '../labs/owner/labAccountOf';
import type { ChangeOf } from '../plan/plan';
import type { Right } from './right';

interface OnTarget {
  readonly target: string;
}

/** On a classic lab account where the target lies in one, which the provider counts as one with all that is in it. */
function ofGeneration({ target }: OnTarget, ofPlan: Right, ofAccount: string): readonly Right[] {
  const account = labAccountOf(target);
  return [
    account === undefined ? ofPlan : { action: `Microsoft.LabServices/labAccounts/${ofAccount}`, scope: account },
  ];
}

const onPlan = (scope: string): Right => ({ action: 'Microsoft.LabServices/labPlans/write', scope });

export function registerProvider({ target }: OnTarget): readonly Right[] {
  return [{ action: `${nameOf(target)}/register/action`, scope: `/subscriptions/${subscriptionOf(target)}` }];
}

export function grantRole({ target }: OnTarget): readonly Right[] {
  return [{ action: 'Microsoft.Authorization/roleAssignments/write', scope: parentId(target) ?? target }];
}

export function attachGallery(change: OnTarget): readonly Right[] {
  return ofGeneration(change, onPlan(change.target), 'sharedGalleries/write');
}

export function detachGallery(change: OnTarget): readonly Right[] {
  return ofGeneration(change, onPlan(change.target), 'sharedGalleries/delete');
}

export function setLabImage(change: OnTarget): readonly Right[] {
  const scope = parentId(change.target) ?? change.target;
  return ofGeneration(change, { action: 'Microsoft.LabServices/labPlans/images/write', scope }, 'sharedImages/write');
}

export function saveLabImage({ spec }: ChangeOf<'saveLabImage'>): readonly Right[] {
  return [{ action: 'Microsoft.LabServices/labPlans/saveImage/action', scope: spec.labPlanId }];
}

export function createLab(change: OnTarget): readonly Right[] {
  return ofGeneration(change, { action: 'Microsoft.LabServices/labs/write', scope: change.target }, 'createLab/action');
}

export function publishLab(change: OnTarget): readonly Right[] {
  return ofGeneration(
    change,
    { action: 'Microsoft.LabServices/labs/publish/action', scope: change.target },
    'labs/environmentSettings/publish/action',
  );
}
