import { text, type Json } from '../../http/json';
import type { RouteResponse, Call, Route } from '../../http/route';
import { startOperation } from '../../world/longRunningOperations';
import type { StoredResource } from '../../world/storedResource';
import type { World } from '../../world/world';
import { labNotFound, refused } from '../lab/labChecks';
import { paths, sharedGalleryType, sharedImageType as type } from '../labTypes';
import { offeredDefinitions } from '../plan/planImageRows';
import { accountOf } from './labAccounts';

const durationMs = 30_000;
const one = `${paths.account}/sharedimages/{image}`;

export const sharedImageRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${paths.account}/sharedimages`,
    type,
    action: `${type}/read`,
    handle: call => ({ status: 200, body: { value: sharedImages(call.world, accountOf(call)) } }),
  },
  { method: 'GET', path: one, type, action: `${type}/read`, handle: call => ({ status: 200, body: imageOf(call) }) },
  { method: 'PUT', path: one, type, action: `${type}/write`, handle: put },
];

export interface SharedImage {
  id: string;
  name: string;
  type: string;
  properties: Json;
}

/** The images of all galleries attached to a lab account. Enabled unless disabled explicitly. */
export function sharedImages(world: World, account: StoredResource): SharedImage[] {
  return world.list(sharedGalleryType, account.id).flatMap(({ properties: { galleryId } }) =>
    offeredDefinitions(world, String(galleryId)).map(definition => {
      const id = `${account.id}/sharedimages/${definition.name}`;
      const stored = world.get(id)?.properties;
      const properties = {
        EnableState: text(stored, 'EnableState') ?? 'Enabled',
        sharedGalleryId: galleryId,
        osType: text(definition.properties, 'osType'),
        imageType: text(definition.properties, 'osState'),
        displayName: definition.name,
        definitionName: definition.name,
        provisioningState: text(stored, 'provisioningState') ?? 'Succeeded',
      };
      return { id, name: definition.name, type, properties };
    }),
  );
}

function put(call: Call): RouteResponse {
  const image = imageOf(call);
  const EnableState = text(call.body, 'properties', 'EnableState');
  if (EnableState !== 'Enabled' && EnableState !== 'Disabled') {
    throw refused('InvalidEnableState', "The property EnableState must be 'Enabled' or 'Disabled'.");
  }
  const account = accountOf(call);
  const updated = { ...image, properties: { ...image.properties, EnableState, provisioningState: 'Updating' } };
  call.world.put(updated);
  startOperation(call, {
    resource: image.id,
    location: account.location ?? '',
    durationMs,
    effect: { do: 'complete', state: 'Succeeded' },
  });
  return { status: 200, body: updated };
}

function imageOf(call: Call): SharedImage {
  const { account = '', image: name = '' } = call.params;
  const image = sharedImages(call.world, accountOf(call)).find(one => one.name.toLowerCase() === name.toLowerCase());
  if (!image) throw labNotFound(call, `labaccounts/${account}/sharedimages/${name}`);
  return image;
}
