import { guidFor } from '../../authority/token';
import { text } from '../../http/json';
import type { RouteResponse, Call, Route } from '../../http/route';
import { existing } from '../../routes/readOnlyRoutes';
import { startOperation } from '../../world/longRunningOperations';
import { renderResource } from '../../world/render';
import { refused } from '../lab/labChecks';
import { paths, sharedGalleryType as type, sharedImageType } from '../labTypes';
import { labApps, principalOf, roleAssignmentType, roles, tenantOf } from '../principals';
import { accountOf } from './labAccounts';

const durationMs = 30_000;
const one = `${paths.account}/sharedgalleries/{gallery}`;

export const sharedGalleryRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${paths.account}/sharedgalleries`,
    type,
    action: `${type}/read`,
    handle: call => ({
      status: 200,
      body: { value: call.world.list(type, accountOf(call).id).map(gallery => renderResource(gallery)) },
    }),
  },
  {
    method: 'GET',
    path: one,
    type,
    action: `${type}/read`,
    handle: call => ({ status: 200, body: renderResource(existing(call)) }),
  },
  { method: 'PUT', path: one, type, action: `${type}/write`, handle: put },
  { method: 'DELETE', path: one, type, action: `${type}/delete`, handle: remove },
];

/** Attaches a gallery. Lab Services assigns itself the Contributor role. */
function put(call: Call): RouteResponse {
  const account = accountOf(call);
  const galleryId = text(call.body, 'properties', 'galleryId') ?? '';
  const gallery = call.world.get(galleryId);
  if (gallery?.type !== 'Microsoft.Compute/galleries') {
    throw refused('SharedGalleryNotFound', `The compute gallery '${galleryId}' cannot be found.`);
  }
  const before = call.world.get(call.path);
  const attached = {
    id: before?.id ?? `${account.id}/sharedgalleries/${call.params['gallery'] ?? ''}`,
    name: before?.name ?? call.params['gallery'] ?? '',
    type,
    properties: { galleryId: gallery.id, provisioningState: before ? 'Updating' : 'Creating' },
  };
  call.world.put(attached);
  grant(call, gallery.id);
  startOperation(call, {
    resource: attached.id,
    location: account.location ?? '',
    durationMs,
    effect: { do: 'complete', state: 'Succeeded' },
  });
  return { status: before ? 200 : 201, body: renderResource(attached) };
}

function grant(call: Call, gallery: string): void {
  const principalId = principalOf(labApps.accounts, tenantOf(call.world, gallery));
  const name = guidFor(`${principalId}${gallery}`);
  const id = `${gallery}/providers/${roleAssignmentType}/${name}`;
  if (call.world.get(id)) return;
  const subscription = gallery.split('/')[2] ?? '';
  const roleDefinitionId = `/subscriptions/${subscription}/providers/Microsoft.Authorization/roleDefinitions/${roles.contributor}`;
  call.world.put({
    id,
    name,
    type: roleAssignmentType,
    properties: { roleDefinitionId, principalId, principalType: 'ServicePrincipal', scope: gallery },
  });
}

function remove(call: Call): RouteResponse {
  const gallery = call.world.get(call.path);
  if (!gallery) return { status: 204 };
  const account = accountOf(call);
  const images = call.world
    .list(sharedImageType, account.id)
    .filter(({ properties }) => text(properties, 'sharedGalleryId') === text(gallery.properties, 'galleryId'));
  call.world.put({ ...gallery, properties: { ...gallery.properties, provisioningState: 'Deleting' } });
  startOperation(call, {
    resource: gallery.id,
    location: account.location ?? '',
    durationMs,
    effect: { do: 'change', remove: [...images.map(({ id }) => id), gallery.id] },
  });
  return { status: 202 };
}
