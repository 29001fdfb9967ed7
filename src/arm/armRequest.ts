import { isDeletion, type Change } from '../domain/plan/plan';
import { parseResourceId } from '../domain/id/resourceId';
import { apiVersionOf } from './apiVersions';
import { definitionBody, definitionUpdateBody } from './definitionBody';
import { deploymentBody, deploymentId } from './machineDeployment';
import { galleryBody, galleryUpdateBody, sharingBody } from './galleryBody';
import type { Json } from './json';
import { labRequest, writesWhole } from './labs/labRequest';
import { resourceGroupBody } from './resourceGroupBody';
import { roleAssignmentBody } from './roleAssignmentBody';
import { restoreBody, versionBody } from './versionBody';
import { versionUpdateBody } from './versionUpdateBody';

/** A change in Azure's own words: what Run sends, and what the exporters write down. */
export interface ArmRequest {
  readonly method: 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  /** The resource's id, with what lies below it: `/share`. */
  readonly path: string;
  readonly apiVersion: string;
  readonly body?: object;
}

/** What a request is made of besides its change. */
export interface ArmContext {
  /** What Azure has of the target now, for a change that `mergesIntoCurrent`. */
  readonly current?: Json | undefined;
  /** The password of a virtual machine that is to have one. */
  readonly secret?: string | undefined;
}

/** Whether the request depends on what Azure has at the moment of writing. */
export function mergesIntoCurrent(change: Change): boolean {
  switch (change.kind) {
    case 'updateVersion':
    case 'updateDefinition':
      return true;
    case 'detachGallery':
    case 'setLabImage':
      return writesWhole(change);
    default:
      return false;
  }
}

/** Undefined where the target is not the id of a resource that is known here. */
export function armRequest(change: Change, context: ArmContext = {}): ArmRequest | undefined {
  const { current = {}, secret } = context;
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
      return labRequest(change, path, context);
  }
}

/** Of a resource provider in a subscription, which is no resource. */
function registration(path: string): ArmRequest {
  return { method: 'POST', path: `${path}/register`, apiVersion: apiVersionOf('Microsoft.Resources/providers') ?? '' };
}
