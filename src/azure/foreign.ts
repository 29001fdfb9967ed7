import { apiVersionOf } from '../arm/apiVersions';
import { object, text } from '../arm/json';
import type { ImageSource } from '../domain/model/imageSource';
import { regionKey } from '../domain/region';
import { queryGraph } from './graph';
import { mapLimited } from './limiter';
import type { AzureSubscription, Connection, ForeignGallery } from './ports';
import { communityGalleryNamed } from './queries';
import { foreignAsSource } from './read/imageSource';
import { readAll } from './read/resource';
import { encodedPath, getJson, listJson, orUndefined } from './rest';

const definitionsAtOnce = 4;

/** Galleries shared with the subscription, and those shared with its whole tenant. */
export async function listShared(
  connection: Connection,
  subscriptionId: string,
  location: string,
): Promise<readonly ForeignGallery[]> {
  const path = regionPath(subscriptionId, location, 'sharedGalleries');
  const [own, tenants] = await Promise.all([
    listJson(connection, `${path}?${version}`),
    listJson(connection, `${path}?sharedTo=tenant&${version}`),
  ]);
  const all = readAll([...own, ...tenants], item => readShared(item, location));
  return [...new Map(all.map(gallery => [gallery.id.toLowerCase(), gallery])).values()];
}

/** Every definition of a gallery of somebody else's, each followed by its versions, newest last as Azure lists them. */
export async function listForeignImages(
  connection: Connection,
  subscriptionId: string,
  { id, location, kind }: ForeignGallery,
): Promise<readonly ImageSource[]> {
  const [, , name = ''] = id.split('/');
  const path = `${regionPath(subscriptionId, location, kind === 'shared' ? 'sharedGalleries' : 'communityGalleries')}/${encodeURIComponent(name)}/images`;
  const sourceKind = kind === 'shared' ? 'version' : 'communityImage';
  const definitions = await listJson(connection, `${path}?${version}`);
  const parts = await mapLimited(definitions, definitionsAtOnce, async definition => {
    const called = text(object(definition)['name']) ?? '';
    const versions = await listJson(connection, `${path}/${encodeURIComponent(called)}/versions?${version}`);
    const found = versions.map(one => foreignAsSource(sourceKind, definition, location, one));
    return [foreignAsSource(sourceKind, definition, location), ...found].filter(one => one !== undefined);
  });
  return parts.flat();
}

/** A community image by the id that machines name it by: where its gallery is, only Resource Graph tells. */
export async function communityImageSource(
  connection: Connection,
  id: string,
  subscription: AzureSubscription,
): Promise<ImageSource | undefined> {
  const [, , gallery = '', , image = '', , number] = id.split('/');
  const rows = await queryGraph(connection, [subscription], communityGalleryNamed(gallery));
  const location = readAll(rows, row => text(object(row)['location']))[0];
  if (location === undefined) return undefined;
  const path = encodedPath(`${regionPath(subscription.id, location, 'communityGalleries')}/${gallery}/images/${image}`);
  const read = (below: string): Promise<object | undefined> =>
    orUndefined(getJson(connection, `${path}${below}?${version}`));
  const [definition, found] = await Promise.all([
    read(''),
    number === undefined ? undefined : read(`/versions/${number}`),
  ]);
  if (!definition || (number !== undefined && !found)) return undefined;
  return foreignAsSource('communityImage', definition, regionKey(location), found);
}

const version = `api-version=${apiVersionOf('Microsoft.Compute/galleries') ?? ''}`;

function regionPath(subscriptionId: string, location: string, kind: string): string {
  return `/subscriptions/${subscriptionId}/providers/Microsoft.Compute/locations/${regionKey(location)}/${kind}`;
}

function readShared(item: unknown, location: string): ForeignGallery | undefined {
  const id = text(object(object(item)['identifier'])['uniqueId']);
  const name = text(object(item)['name']);
  return id === undefined || name === undefined
    ? undefined
    : { id, name, location: regionKey(location), kind: 'shared' };
}
