import { labAccountOf } from '../../domain/labs/owner/labAccountOf';
import type { LabChange } from '../../domain/plan/plan';
import { apiVersionOf } from '../apiVersions';
import type { ArmContext, ArmRequest } from '../request';
import { classicLabBody, labBody } from './labBody';
import { planImageBody, saveImageBody, sharedImageBody } from './labImageBody';
import { attachBody, detachedPlanBody } from './labPlanBody';

type OfLabs = Exclude<LabChange, { kind: 'registerProvider' | 'grantRole' }>;

/** The request for a Lab Services change. It differs between lab plans and classic lab accounts. */
export function labRequest(change: OfLabs, path: string, { current = {}, secret }: ArmContext): ArmRequest {
  const account = labAccountOf(path);
  const apiVersion =
    apiVersionOf(account === undefined ? 'Microsoft.LabServices/labPlans' : 'Microsoft.LabServices/labaccounts') ?? '';
  switch (change.kind) {
    case 'attachGallery': {
      const { galleryId } = change.spec;
      return account === undefined
        ? { method: 'PATCH', path, apiVersion, body: attachBody(galleryId) }
        : { method: 'PUT', path, apiVersion, body: { properties: { galleryId } } };
    }
    case 'detachGallery':
      return account === undefined
        ? { method: 'PUT', path, apiVersion, body: detachedPlanBody(current) }
        : { method: 'DELETE', path, apiVersion };
    case 'setLabImage': {
      const { enabled } = change.spec;
      return account === undefined
        ? { method: 'PATCH', path, apiVersion, body: planImageBody(enabled) }
        : { method: 'PUT', path, apiVersion, body: sharedImageBody(current, enabled) };
    }
    case 'saveLabImage':
      return {
        method: 'POST',
        path: `${change.spec.labPlanId}/saveImage`,
        apiVersion,
        body: saveImageBody(change),
      };
    case 'createLab':
      return account === undefined
        ? { method: 'PUT', path, apiVersion, body: labBody(change.spec, secret) }
        : { method: 'POST', path: `${account}/createLab`, apiVersion, body: classicLabBody(change, secret) };
    case 'publishLab':
      return account === undefined
        ? { method: 'POST', path: `${path}/publish`, apiVersion }
        : {
            method: 'POST',
            path: `${path}/environmentsettings/default/publish`,
            apiVersion,
            body: { useExistingImage: false },
          };
  }
}
