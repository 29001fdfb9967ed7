import { number, record } from '../../http/json';
import { page } from '../../http/paging';
import type { Call, Route } from '../../http/route';
import { softDeletedType } from '../../world/applyDueEffects';
import { renderResource } from '../../world/render';
import type { StoredResource } from '../../world/storedResource';

const type = 'Microsoft.Compute/galleries';

/** Soft-deleted image versions, which can still be restored. */
export const softDeletedRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Compute/galleries/{gallery}/softDeletedArtifactTypes/{kind}/artifacts/{image}/versions',
    type,
    action: `${type}/softDeletedArtifactTypes/artifacts/versions/read`,
    policy: ['ListSoftDeletedResourcesInGallery', 1500, 10_000],
    handle: call => {
      const parent = call.path.replace(/\/versions$/i, '');
      const alive = call.world.list(softDeletedType, parent).filter(one => isAlive(one, call.now));
      return page(call, alive, 50, one => {
        const { resourceArmId, softDeletedArtifactType, softDeletedTime } = one.properties;
        return renderResource(one, { resourceArmId, softDeletedArtifactType, softDeletedTime });
      });
    },
  },
];

/** The soft-deleted versions of a gallery or definition within their retention. */
export function softDeletedIn(call: Call, id: string): StoredResource[] {
  const [gallery = '', image] = id.split(/\/images\//i);
  const prefix = `${gallery}/softDeletedArtifactTypes/Images/artifacts/${image === undefined ? '' : `${image}/`}`;
  return call.world
    .list(softDeletedType, id.split('/').slice(0, 3).join('/'))
    .filter(one => one.id.toLowerCase().startsWith(prefix.toLowerCase()) && isAlive(one, call.now));
}

/** The soft-deleted version with this ID: its tombstone, and the version as it was. */
export function softDeleted(call: Call, id: string): { tombstone: StoredResource; kept: StoredResource } | undefined {
  const [gallery = '', image = '', version = ''] = id.split(/\/images\/|\/versions\//i);
  const tombstone = call.world.get(`${gallery}/softDeletedArtifactTypes/Images/artifacts/${image}/versions/${version}`);
  if (!tombstone || !isAlive(tombstone, call.now)) return undefined;
  return { tombstone, kept: record(tombstone.properties, 'kept') as unknown as StoredResource };
}

function isAlive(tombstone: StoredResource, now: number): boolean {
  return (number(tombstone.properties, 'until') ?? 0) > now;
}
