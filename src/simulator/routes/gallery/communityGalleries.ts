import { resourceNotFound } from '../../http/errors';
import { compact, record } from '../../http/json';
import type { Call, Route } from '../../http/route';
import { communityGalleries, publicNameOf } from '../../rules/sharing';
import type { StoredResource } from '../../world/storedResource';
import { consumerImageRoutes } from './consumerImages';

const plural = 'communityGalleries';
const disclaimer = 'https://aka.ms/community-gallery-disclaimer';

/** Community galleries by their public names. They can't be listed. */
export const communityGalleryRoutes: readonly Route[] = [
  {
    method: 'GET',
    type: `Microsoft.Compute/locations/${plural}`,
    action: `Microsoft.Compute/locations/${plural}/read`,
    path: `/subscriptions/{subscription}/providers/Microsoft.Compute/locations/{location}/${plural}/{gallery}`,
    policy: ['GetGallery', 350, 2500],
    handle: call => {
      const gallery = find(call, call.params['gallery'] ?? '');
      if (!gallery) throw resourceNotFound(call.path);
      const { publisherUri, publisherContact, eula, publicNames } = record(
        gallery.properties,
        'sharingProfile',
        'communityGalleryInfo',
      );
      const communityMetadata = compact({ publisherUri, publisherContact, eula, publicNames });
      return {
        status: 200,
        body: {
          properties: { communityMetadata, disclaimer },
          communityMetadata,
          location: call.params['location'],
          name: publicNameOf(gallery),
          identifier: { uniqueId: idOf(gallery) },
        },
      };
    },
  },
  ...consumerImageRoutes({ plural, idOf, find, disclaimer, showsIdentifier: false }),
];

function find(call: Call, name: string): StoredResource | undefined {
  return communityGalleries(call.world).find(one => publicNameOf(one)?.toLowerCase() === name.toLowerCase());
}

function idOf(gallery: StoredResource): string {
  return `/CommunityGalleries/${publicNameOf(gallery) ?? ''}`;
}
