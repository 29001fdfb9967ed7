import * as l10n from '@vscode/l10n';
import { apiVersionOf } from '../../arm/apiVersions';
import { object, text } from '../../base/json';
import { mapLimited } from '../../base/mapLimited';
import type { ImageDefinition } from '../../domain/definition/imageDefinition';
import { AzureError } from '../../domain/errors/failure';
import type { ForeignGallery } from '../../domain/gallery/foreignGallery';
import { parseForeignId } from '../../domain/id/foreignId';
import { fullName, idKey, parentId, sameId } from '../../domain/id/resourceId';
import { regionKey } from '../../domain/region/region';
import type { ImageSource } from '../../domain/source/imageSource';
import { sourceFromForeign } from '../../domain/source/sourceFromVersion';
import type { ImageVersion } from '../../domain/version/imageVersion';
import { distinctById } from '../http/distinctById';
import { encodedPath, getJson, listJson, orUndefined } from '../http/rest';
import type { Directory } from '../ports';
import { inAllRegions, readForeignDefinition, readForeignVersion, readPublisher } from '../read/readForeign';
import { readAll } from '../read/readResource';
import { queryGraph } from './graph';
import { listSharedGalleries } from './listSharedGalleries';
import { communityGalleryNamed } from './queries';
import type { SharedListing } from './sharedListing';
import { shareRunning } from './shareRunning';

/**
 * Reads shared and community galleries. Azure serves them per subscription and region, so a gallery's location is
 * cached.
 */
export interface ForeignReader {
  readonly sharedGalleries: (subscriptionId: string) => Promise<SharedListing>;
  /** Undefined if it doesn't exist or isn't visible. */
  readonly gallery: (id: string) => Promise<ForeignGallery | undefined>;
  readonly definitions: (galleryId: string) => Promise<readonly ImageDefinition[]>;
  readonly versions: (definitionId: string) => Promise<readonly ImageVersion[]>;
  readonly definition: (id: string) => Promise<ImageDefinition | undefined>;
  readonly version: (id: string) => Promise<ImageVersion | undefined>;
  readonly source: (id: string) => Promise<ImageSource | undefined>;
  readonly raw: (id: string) => Promise<unknown>;
}

const regionConcurrency = 4;
const query = `api-version=${apiVersionOf('Microsoft.Compute/galleries') ?? ''}`;

export function createForeignReader(directory: Directory): ForeignReader {
  const known = new Map<string, ForeignGallery>();
  /** Complete lists by subscription ID, by which a gallery that isn't shared is known to be none. */
  const listings = new Map<string, SharedListing>();
  const searching = shareRunning<ForeignGallery | undefined>();

  async function sharedGalleries(subscriptionId: string): Promise<SharedListing> {
    return keep(subscriptionId, await listSharedGalleries(directory.connectionOf(subscriptionId), subscriptionId));
  }

  function keep(subscriptionId: string, listing: SharedListing): SharedListing {
    for (const gallery of listing.items) remember(gallery);
    if (listing.failures.length === 0) listings.set(subscriptionId, listing);
    return listing;
  }

  function remember(gallery: ForeignGallery): ForeignGallery {
    const before = known.get(idKey(gallery.id));
    const subscriptionIds = [...new Set([...(before?.subscriptionIds ?? []), ...gallery.subscriptionIds])];
    const regions = [...new Set([...gallery.regions, ...(before?.regions ?? [])])];
    const merged = { ...gallery, subscriptionIds, regions };
    known.set(idKey(gallery.id), merged);
    return merged;
  }

  async function gallery(id: string): Promise<ForeignGallery | undefined> {
    const named = parseForeignId(id);
    if (named?.kind === 'community') return communityGallery(named.gallery, named.names[0] ?? '');
    const wanted = named?.gallery ?? id;
    return known.get(idKey(wanted)) ?? searching(idKey(wanted), () => search(wanted));
  }

  async function search(wanted: string): Promise<ForeignGallery | undefined> {
    for (const { id } of directory.subscriptions()) {
      if (listings.has(id)) continue;
      const listing = await listSharedGalleries(directory.connectionOf(id), id, wanted);
      const found = listing.items.find(one => sameId(one.id, wanted));
      if (!found) {
        keep(id, listing);
        continue;
      }
      return remember(found);
    }
    return undefined;
  }

  /** Only Resource Graph has the regions of a community gallery. */
  async function communityGallery(id: string, name: string): Promise<ForeignGallery | undefined> {
    const tenant = directory.tenants().find(one => one.subscriptions.length > 0);
    const [subscription] = tenant?.subscriptions ?? [];
    if (!tenant || !subscription) return undefined;
    // It is in none of the subscriptions.
    const rows = await queryGraph(tenant.connection, undefined, communityGalleryNamed(name));
    const regions = [...new Set(readAll(rows, row => text(object(row)['location'])).map(regionKey))];
    const ids = [subscription, ...directory.subscriptions()].map(one => one.id);
    const subscriptionIds = [...new Set(ids)];
    const found = { id, name, kind: 'community', regions, subscriptionIds } as const;
    if (regions.length === 0) return undefined;
    const body = await read(found, id, regions[0] ?? '');
    return body && remember({ ...found, publisher: readPublisher(body) });
  }

  async function requireGallery(id: string): Promise<ForeignGallery> {
    const found = known.get(idKey(parseForeignId(id)?.gallery ?? id)) ?? (await gallery(id));
    if (found) return found;
    throw new AzureError({
      reason: 'notFound',
      code: 'ResourceNotFound',
      message: l10n.t("{0} wasn't found. It may no longer be shared.", fullName(id)),
      target: id,
    });
  }

  async function read(place: ForeignGallery, id: string, region: string): Promise<object | undefined> {
    return orUndefined(getJson(connectionTo(place), pathIn(place, region, id)));
  }

  /** All items of a list in each of its regions. */
  async function listInAllRegions<T>(
    id: string,
    below: string,
    readItem: (item: unknown, region: string) => T | undefined,
  ): Promise<T[]> {
    const place = await requireGallery(id);
    const parts = await mapLimited(place.regions, regionConcurrency, async region => {
      const items = await orUndefined(listJson(connectionTo(place), pathIn(place, region, id, below)));
      return readAll(items ?? [], item => readItem(item, region));
    });
    return parts.flat();
  }

  async function readInAllRegions<T>(
    id: string,
    readItem: (item: unknown, region: string) => T | undefined,
  ): Promise<T[]> {
    const place = await requireGallery(id);
    const found = await mapLimited(place.regions, regionConcurrency, async region => {
      const item = await read(place, id, region);
      return item && readItem(item, region);
    });
    return found.filter(one => one !== undefined);
  }

  const connectionTo = ({ subscriptionIds: [id = ''] }: ForeignGallery) => directory.connectionOf(id);

  const definition = async (id: string): Promise<ImageDefinition | undefined> =>
    (await readInAllRegions(id, readForeignDefinition))[0];
  const version = async (id: string): Promise<ImageVersion | undefined> =>
    merged(await readInAllRegions(id, readForeignVersion))[0];

  return {
    sharedGalleries,
    gallery,
    definition,
    version,
    definitions: async id => distinctById(await listInAllRegions(id, 'images', readForeignDefinition)),
    versions: async id => merged(await listInAllRegions(id, 'versions', readForeignVersion)),
    async source(id) {
      const { kind, names } = parseForeignId(id) ?? { kind: 'community', names: [] };
      const isVersion = names.length > 2;
      const [definitionFound, one] = await Promise.all([
        definition(isVersion ? (parentId(id) ?? '') : id),
        isVersion ? version(id) : undefined,
      ]);
      if (!definitionFound || (isVersion && !one)) return undefined;
      return sourceFromForeign(kind === 'shared' ? 'sharedImage' : 'communityImage', definitionFound, one);
    },
    async raw(id) {
      const place = await requireGallery(id);
      return getJson(connectionTo(place), pathIn(place, place.regions[0] ?? '', id));
    },
  };
}

/** The path of `/SharedGalleries/g/Images/i`, or of a child list, in one subscription and region. */
function pathIn(
  { subscriptionIds: [subscription = ''] }: ForeignGallery,
  region: string,
  id: string,
  below = '',
): string {
  const { kind, names } = parseForeignId(id) ?? { kind: 'community', names: [] };
  const levels = [kind === 'shared' ? 'sharedGalleries' : 'communityGalleries', 'images', 'versions'];
  const segments = [...names.flatMap((name, level) => [levels[level] ?? '', name]), ...(below ? [below] : [])];
  const place = `/subscriptions/${subscription}/providers/Microsoft.Compute/locations/${region}`;
  return `${place}/${encodedPath(segments.join('/'))}?${query}`;
}

function merged(versions: readonly ImageVersion[]): ImageVersion[] {
  const byId = new Map<string, ImageVersion>();
  for (const one of versions) {
    const before = byId.get(idKey(one.id));
    byId.set(idKey(one.id), before ? inAllRegions(before, one) : one);
  }
  return [...byId.values()];
}
