import type { Row } from '../kql/compileExpression';
import { communityGalleries, publicNameOf, versionsIn } from '../rules/sharing';
import { regions } from '../world/regions';
import type { StoredResource } from '../world/storedResource';
import type { World } from '../world/world';

/** The table `communitygalleryresources`: one row per public gallery and region it can be used from. */
export function communityRows(world: World, now: number): Row[] {
  return communityGalleries(world).flatMap(gallery =>
    regions
      .filter(({ name }) => name === gallery.location || hasReadyVersions(world, gallery, name, now))
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

function hasReadyVersions(world: World, { id }: StoredResource, region: string, now: number): boolean {
  const definitions = world.list('Microsoft.Compute/galleries/images', id);
  return definitions.some(one => versionsIn(world, one.id, region, now).length > 0);
}
