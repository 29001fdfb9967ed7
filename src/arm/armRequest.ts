import { withoutNulls } from '../base/json';
import { isDeletion } from '../domain/change/isDeletion';
import { incompleteDescription } from '../domain/errors/incompleteDescription';
import { parseResourceId } from '../domain/id/resourceId';
import type { Change } from '../domain/plan/plan';
import { apiVersionOf } from './apiVersions';
import { isCompleteRead } from './currentState';
import { definitionBody, definitionUpdateBody } from './definitionBody';
import { galleryBody, galleryUpdateBody, sharingBody } from './galleryBody';
import { labRequest } from './labs/labRequest';
import { deploymentBody, deploymentId } from './machineDeployment';
import type { ArmRequest, ArmContext } from './request';
import { resourceGroupBody } from './resourceGroupBody';
import { roleAssignmentBody } from './roleAssignmentBody';
import { restoreBody, versionBody } from './versionBody';
import { versionUpdateBody } from './versionUpdateBody';

/**
 * Undefined if the target isn't the ID of a known resource type. Throws `AzureError` if the current state isn't complete
 * enough to be written back.
 */
export function armRequest(change: Change, context: ArmContext = {}): ArmRequest | undefined {
  if (context.current && !isCompleteRead(change, context.current)) throw incompleteDescription(change.target);
  const { secret } = context;
  const current = withoutNulls(context.current ?? {});
  const path = change.target.trim().replace(/\/+$/, '');
  if (change.kind === 'registerProvider') return registration(path);
  const type = parseResourceId(path)?.type;
  const apiVersion = type === undefined ? undefined : apiVersionOf(type);
  if (apiVersion === undefined) return undefined;
  if (isDeletion(change)) return { method: 'DELETE', path, apiVersion };
  switch (change.kind) {
    case 'createResourceGroup':
      return { method: 'PUT', path, apiVersion, body: resourceGroupBody(change.spec) };
    case 'createGallery':
      return { method: 'PUT', path, apiVersion, body: galleryBody(change.spec) };
    case 'createDefinition':
      return { method: 'PUT', path, apiVersion, body: definitionBody(change.spec) };
    case 'createVersion':
      return { method: 'PUT', path, apiVersion, body: versionBody(change.spec) };
    case 'updateGallery':
      return { method: 'PATCH', path, apiVersion, body: galleryUpdateBody(change.spec) };
    case 'updateDefinition':
      return { method: 'PATCH', path, apiVersion, body: definitionUpdateBody(current, change.spec) };
    case 'updateVersion':
      return { method: 'PATCH', path, apiVersion, body: versionUpdateBody(current, change.spec) };
    case 'setTags':
      return { method: 'PATCH', path, apiVersion, body: { tags: change.spec.tags } };
    case 'shareGallery':
      return { method: 'POST', path: `${path}/share`, apiVersion, body: sharingBody(change.spec) };
    case 'restoreVersion':
      return { method: 'PUT', path, apiVersion, body: restoreBody(change.spec.location) };
    case 'createVirtualMachine':
      return {
        method: 'PUT',
        path: deploymentId(change.target),
        apiVersion: apiVersionOf('Microsoft.Resources/deployments') ?? '',
        body: deploymentBody(change, secret),
      };
    case 'grantRole':
      return { method: 'PUT', path, apiVersion, body: roleAssignmentBody(change) };
    case 'attachGallery':
    case 'detachGallery':
    case 'setLabImage':
    case 'saveLabImage':
    case 'createLab':
    case 'publishLab':
      return labRequest(change, path, { current, secret });
  }
}

/** Registers a resource provider in a subscription, which isn't a resource. */
function registration(path: string): ArmRequest {
  return { method: 'POST', path: `${path}/register`, apiVersion: apiVersionOf('Microsoft.Resources/providers') ?? '' };
}
