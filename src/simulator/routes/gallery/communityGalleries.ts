import type { Call, Route } from '../../http/route';
import { resourceNotFound } from '../../http/errors';
import { compact, record } from '../../http/json';
import { communityGalleries, publicNameOf } from '../../rules/sharing';
import type { StoredResource } from '../../world/storedResource';
import { consumerImageRoutes, locationOf } from './consumerImages';

const plural = 'communityGalleries';

/** Community galleries by their public names. They can't be listed. */
export const communityGalleryRoutes: readonly Route[] = [
  {
    method: 'GET',
    type: `Microsoft.Compute/locations/${plural}`,
    action: `Microsoft.Compute/locations/${plural}/read`,
    path: `/subscriptions/{subscription}/providers/Microsoft.Compute/locations/{location}/${plural}/{gallery}`,
    handle: call => {
      const gallery = find(call, call.params['gallery'] ?? '');
      if (!gallery) throw resourceNotFound(call.path);
      const { publisherUri, publisherContact, eula, publicNames } = record(
        gallery.properties,
        'sharingProfile',
        'communityGalleryInfo',
      );
      return {
        status: 200,
        body: {
          name: publicNameOf(gallery),
          location: locationOf(call),
          type: `Microsoft.Compute/Locations/CommunityGalleries`,
          identifier: { uniqueId: idOf(gallery) },
          properties: { communityMetadata: compact({ publisherUri, publisherContact, eula, publicNames }) },
        },
      };
    },
  },
  ...consumerImageRoutes({ plural, idOf, find }),
];

function find(call: Call, name: string): StoredResource | undefined {
  return communityGalleries(call.world).find(one => publicNameOf(one)?.toLowerCase() === name.toLowerCase());
}

function idOf(gallery: StoredResource): string {
  return `/CommunityGalleries/${publicNameOf(gallery) ?? ''}`;
}
