import { resourceNotFound } from '../../http/errors';
import type { Json } from '../../http/json';
import { page } from '../../http/paging';
import type { Call, Route } from '../../http/route';
import { sharedWith, uniqueNameOf } from '../../rules/sharing';
import type { StoredResource } from '../../world/storedResource';
import { consumerImageRoutes, locationOf } from './consumerImages';

const plural = 'sharedGalleries';
const base = `/subscriptions/{subscription}/providers/Microsoft.Compute/locations/{location}/${plural}`;
const common = {
  method: 'GET',
  type: `Microsoft.Compute/locations/${plural}`,
  action: `Microsoft.Compute/locations/${plural}/read`,
};

/** Galleries shared with a subscription or, with `sharedTo=tenant`, with its tenant. */
export const sharedGalleryRoutes: readonly Route[] = [
  {
    ...common,
    path: base,
    policy: ['ListGallery', 150, 1000],
    handle: call => {
      const by = call.query.get('sharedto')?.toLowerCase() === 'tenant' ? 'AADTenants' : 'Subscriptions';
      const found = sharedWith(call.world, call.params['subscription'] ?? '', by);
      return page(
        call,
        found.filter(one => one.location === locationOf(call)),
        50,
        one => renderResource(call, one),
      );
    },
  },
  {
    ...common,
    path: `${base}/{gallery}`,
    policy: ['GetGallery', 350, 2500],
    handle: call => {
      const found = find(call, call.params['gallery'] ?? '');
      if (!found) throw resourceNotFound(call.path);
      return { status: 200, body: { properties: {}, ...renderResource(call, found) } };
    },
  },
  ...consumerImageRoutes({ plural, idOf, find, showsIdentifier: true }),
];

function find(call: Call, name: string): StoredResource | undefined {
  const subscription = call.params['subscription'] ?? '';
  return (['Subscriptions', 'AADTenants'] as const)
    .flatMap(by => sharedWith(call.world, subscription, by))
    .find(one => uniqueNameOf(one).toLowerCase() === name.toLowerCase());
}

function idOf(gallery: StoredResource): string {
  return `/SharedGalleries/${uniqueNameOf(gallery)}`;
}

function renderResource(call: Call, gallery: StoredResource): Json {
  return {
    location: call.params['location'] ?? '',
    name: uniqueNameOf(gallery),
    identifier: { uniqueId: idOf(gallery) },
  };
}
