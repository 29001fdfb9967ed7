import { nameOf, parentId, subscriptionOf } from '../id/resourceId';
import { labAccountOf } from '../labs/owner/labAccountOf';
import type { ChangeOf, LabKind } from '../plan/plan';
import type { Right, RightsFor } from './right';

interface OnTarget {
  readonly target: string;
}

/**
 * For a target in a classic lab account, the permission applies to the account, since its provider checks all contents
 * against it.
 */
function ofGeneration({ target }: OnTarget, ofPlan: Right, ofAccount: string): readonly Right[] {
  const account = labAccountOf(target);
  return [
    account === undefined ? ofPlan : { action: `Microsoft.LabServices/labAccounts/${ofAccount}`, scope: account },
  ];
}

const onPlan = (scope: string): Right => ({ action: 'Microsoft.LabServices/labPlans/write', scope });

/** For changes that use Lab Services, or prepare for it. */
export const labRights = {
  registerProvider: ({ target }: OnTarget) => [
    { action: `${nameOf(target)}/register/action`, scope: `/subscriptions/${subscriptionOf(target)}` },
  ],
  grantRole: ({ target }: OnTarget) => [
    { action: 'Microsoft.Authorization/roleAssignments/write', scope: parentId(target) ?? target },
  ],
  attachGallery: (change: ChangeOf<'attachGallery'>) => [
    ...ofGeneration(change, onPlan(change.target), 'sharedGalleries/write'),
    // Lab Services documents that only an owner of the gallery can attach it.
    { action: 'Microsoft.Authorization/roleAssignments/write', scope: change.spec.galleryId, advisory: true },
  ],
  detachGallery: (change: OnTarget) => ofGeneration(change, onPlan(change.target), 'sharedGalleries/delete'),
  setLabImage: (change: OnTarget) => {
    const scope = parentId(change.target) ?? change.target;
    return ofGeneration(change, { action: 'Microsoft.LabServices/labPlans/images/write', scope }, 'sharedImages/write');
  },
  saveLabImage: ({ spec }: ChangeOf<'saveLabImage'>) => [
    { action: 'Microsoft.LabServices/labPlans/saveImage/action', scope: spec.labPlanId },
  ],
  createLab: (change: OnTarget) =>
    // On a lab plan, the data action of the Lab Creator role, `labPlans/createLab/action`, may be enough.
    ofGeneration(
      change,
      { action: 'Microsoft.LabServices/labs/write', scope: change.target, advisory: true },
      'createLab/action',
    ),
  publishLab: (change: OnTarget) =>
    ofGeneration(
      change,
      { action: 'Microsoft.LabServices/labs/publish/action', scope: change.target },
      'labs/environmentSettings/publish/action',
    ),
} satisfies { readonly [K in LabKind]: RightsFor<K> };
