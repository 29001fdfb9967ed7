import type { Change, ChangeOf } from '../domain/plan';
import { parseResourceId } from '../domain/resourceId';
import { apiVersionOf } from './apiVersions';
import { definitionBody, definitionUpdateBody } from './definition';
import { deploymentBody, deploymentId } from './deployment';
import { galleryBody, galleryUpdateBody, sharingBody } from './gallery';
import type { Json } from './json';
import { resourceGroupBody } from './resourceGroup';
import { restoreBody, versionBody } from './version';
import { versionUpdateBody } from './versionUpdate';

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

type MergingChange = ChangeOf<'updateVersion'> | ChangeOf<'updateDefinition'>;

/** Whether the request depends on what Azure has at the moment of writing. */
export function mergesIntoCurrent(change: Change): change is MergingChange {
  return change.kind === 'updateVersion' || change.kind === 'updateDefinition';
}

/** Undefined where the target is not the id of a resource that is known here. */
export function armRequest(change: Change, { current = {}, secret }: ArmContext = {}): ArmRequest | undefined {
  const type = parseResourceId(change.target)?.type;
  const apiVersion = type === undefined ? undefined : apiVersionOf(type);
  if (apiVersion === undefined) return undefined;
  const path = change.target.trim().replace(/\/+$/, '');
  switch (change.kind) {
    case 'createResourceGroup':
      return { method: 'PUT', path, apiVersion, body: resourceGroupBody(change.shall) };
    case 'createGallery':
      return { method: 'PUT', path, apiVersion, body: galleryBody(change.shall) };
    case 'createDefinition':
      return { method: 'PUT', path, apiVersion, body: definitionBody(change.shall) };
    case 'createVersion':
      return { method: 'PUT', path, apiVersion, body: versionBody(change.shall) };
    case 'updateGallery':
      return { method: 'PATCH', path, apiVersion, body: galleryUpdateBody(change.shall) };
    case 'updateDefinition':
      return { method: 'PATCH', path, apiVersion, body: definitionUpdateBody(current, change.shall) };
    case 'updateVersion':
      return { method: 'PATCH', path, apiVersion, body: versionUpdateBody(current, change.shall) };
    case 'setTags':
      return { method: 'PATCH', path, apiVersion, body: { tags: change.shall.tags } };
    case 'shareGallery':
      return { method: 'POST', path: `${path}/share`, apiVersion, body: sharingBody(change.shall) };
    case 'restoreVersion':
      return { method: 'PUT', path, apiVersion, body: restoreBody(change.shall.location) };
    case 'createVirtualMachine':
      return {
        method: 'PUT',
        path: deploymentId(change.target),
        apiVersion: apiVersionOf('Microsoft.Resources/deployments') ?? '',
        body: deploymentBody(change, secret),
      };
    case 'deleteVersion':
    case 'deleteDefinition':
    case 'deleteGallery':
    case 'deleteManagedImage':
    case 'purgeVersion':
      return { method: 'DELETE', path, apiVersion };
  }
}
