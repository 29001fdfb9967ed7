import { communityGalleries, publicNameOf } from '../rules/sharing';
import type { Row } from '../kql/compileExpression';
import type { World } from '../world';
import { regions } from '../regions';

/** The table `communitygalleryresources`: public galleries, once for each region they can be used from. */
export function communityRows(world: World): Row[] {
  return communityGalleries(world).flatMap(gallery =>
    regions
      .filter(region => region.name === gallery.location)
      .map(region => {
        const name = publicNameOf(gallery) ?? '';
        return {
          id: `/providers/Microsoft.Compute/locations/${region.name}/communityGalleries/${name}`,
          name,
          type: 'microsoft.compute/locations/communitygalleries',
          tenantId: '',
          kind: '',
          location: region.name,
          resourceGroup: '',
          subscriptionId: '',
          managedBy: '',
          sku: null,
          plan: null,
          properties: { identifier: { uniqueId: `/CommunityGalleries/${name}` } },
          tags: null,
          identity: null,
          zones: null,
          extendedLocation: null,
        };
      }),
  );
}
