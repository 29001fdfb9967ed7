import { at, records, text } from '../http/json';
import { isReady, targetsOf } from '../world/regionCopies';
import { normalizeRegion } from '../world/regions';
import type { StoredResource } from '../world/storedResource';
import type { World } from '../world/world';

const type = 'Microsoft.Compute/galleries';

export function communityGalleries(world: World): StoredResource[] {
  return world
    .list(type)
    .filter(
      ({ properties }) => at(properties, 'sharingProfile', 'communityGalleryInfo', 'communityGalleryEnabled') === true,
    );
}

export function publicNameOf(gallery: StoredResource): string | undefined {
  const names = at(gallery.properties, 'sharingProfile', 'communityGalleryInfo', 'publicNames');
  return Array.isArray(names) ? text(names[0]) : undefined;
}

/** `{owner's subscription}-{GALLERY}`: the name of a directly shared gallery for consumers. */
export function uniqueNameOf(gallery: StoredResource): string {
  return text(gallery.properties, 'identifier', 'uniqueName') ?? gallery.name;
}

/** Galleries shared directly with the subscription, or with its tenant. */
export function sharedWith(world: World, subscriptionId: string, by: 'Subscriptions' | 'AADTenants'): StoredResource[] {
  const tenant = world.subscription(subscriptionId)?.tenantId ?? '';
  const wanted = (by === 'Subscriptions' ? subscriptionId : tenant).toLowerCase();
  return world.list(type).filter(({ properties }) =>
    records(properties, 'sharingProfile', 'groups').some(group => {
      const ids = at(group, 'ids');
      return group['type'] === by && Array.isArray(ids) && ids.some(id => String(id).toLowerCase() === wanted);
    }),
  );
}

/**
 * The definition or version that a consumer's image ID refers to. Undefined if it isn't shared with the subscription.
 */
export function foreignImage(world: World, subscriptionId: string, id: string): StoredResource | undefined {
  const match = /^\/(shared|community)Galleries\/([^/]+)\/images\/([^/]+)(?:\/versions\/([^/]+))?\/*$/i.exec(id);
  const [, kind = '', name = '', image = '', version] = match ?? [];
  const open =
    kind.toLowerCase() === 'community'
      ? communityGalleries(world).find(one => publicNameOf(one)?.toLowerCase() === name.toLowerCase())
      : [
          ...sharedWith(world, subscriptionId, 'Subscriptions'),
          ...sharedWith(world, subscriptionId, 'AADTenants'),
        ].find(one => uniqueNameOf(one).toLowerCase() === name.toLowerCase());
  if (!open) return undefined;
  const path = `${open.id}/images/${image}`;
  return world.get(version === undefined || version.toLowerCase() === 'latest' ? path : `${path}/versions/${version}`);
}

/** Versions of a definition that are ready in a region, lowest number first. */
export function versionsIn(world: World, definitionId: string, region: string, now: number): StoredResource[] {
  return world
    .list(`${type}/images/versions`, definitionId)
    .filter(version => isReady(version, normalizeRegion(region), now))
    .sort((a, b) => byNumber(a.name, b.name));
}

/** The version that `latest` resolves to in a region. */
export function latestIn(world: World, definitionId: string, region: string, now: number): StoredResource | undefined {
  return versionsIn(world, definitionId, region, now)
    .filter(version => !isExcluded(version, region))
    .at(-1);
}

/** Whether any version is included in latest anywhere. */
export function hasLatest(world: World, definitionId: string): boolean {
  return world
    .list(`${type}/images/versions`, definitionId)
    .some(version => targetsOf(version.properties).some(region => !isExcluded(version, region)));
}

function isExcluded({ properties }: StoredResource, region: string): boolean {
  const target = records(properties, 'publishingProfile', 'targetRegions').find(
    one => normalizeRegion(text(one, 'name') ?? '') === normalizeRegion(region),
  );
  return (target?.['excludeFromLatest'] ?? at(properties, 'publishingProfile', 'excludeFromLatest')) === true;
}

function byNumber(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  return left.map((part, index) => part - (right[index] ?? 0)).find(difference => difference !== 0) ?? 0;
}
