import { resourceGroupId, resourceGroupOf, subscriptionOf } from '../../id/resourceId';
import { labRights } from '../../rights/labRights';
import type { Right } from '../../rights/right';
import type { LabAccount } from '../owner/labAccount';
import type { LabPlan } from '../owner/labPlan';

/** Permissions to enable an image for a lab plan or lab account, and to create a lab from it. */
export function offerRights({ kind, id }: LabPlan | LabAccount): readonly Right[] {
  const group = resourceGroupId(subscriptionOf(id), resourceGroupOf(id));
  return kind === 'labPlan'
    ? [...labRights.setLabImage({ target: `${id}/images/any` }), ...labRights.createLab({ target: group })]
    : [
        ...labRights.setLabImage({ target: `${id}/sharedimages/any` }),
        ...labRights.createLab({ target: `${id}/labs/any` }),
      ];
}
