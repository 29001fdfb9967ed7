import { apiVersionOf } from '../../arm/apiVersions';
import { object, text } from '../../base/json';
import { mapLimited } from '../../base/mapLimited';
import { AzureError, type Failure } from '../../domain/errors/failure';
import { unknownApiVersion } from '../../domain/errors/unknownApiVersion';
import type { ForeignGallery } from '../../domain/gallery/foreignGallery';
import { idKey, sameId } from '../../domain/id/resourceId';
import { listJson } from '../http/rest';
import type { Connection } from '../ports';
import { readAll } from '../read/readResource';
import { listLocations } from './listLocations';
import type { SharedListing } from './sharedListing';

const listConcurrency = 8;
const version = `api-version=${apiVersionOf('Microsoft.Compute/galleries') ?? ''}`;

/**
 * Galleries shared with a subscription or with its whole tenant. Each region has its own two lists.
 * @param wanted the ID of a gallery; once it is found, no further list is asked for
 */
export async function listSharedGalleries(
  connection: Connection,
  subscriptionId: string,
  wanted?: string,
): Promise<SharedListing> {
  const regions = await listLocations(connection, subscriptionId);
  const failures: Failure[] = [];
  let isFound = false;
  const lists = regions.flatMap(({ name }) => {
    const path = `/subscriptions/${subscriptionId}/providers/Microsoft.Compute/locations/${name}/sharedGalleries`;
    return [`${path}?${version}`, `${path}?sharedTo=tenant&${version}`].map(list => ({ list, name }));
  });
  const parts = await mapLimited(lists, listConcurrency, async ({ list, name }) => {
    if (isFound) return [];
    try {
      const found = readAll(await listJson(connection, list), item => readGallery(item, name, subscriptionId));
      isFound ||= wanted !== undefined && found.some(({ id }) => sameId(id, wanted));
      return found;
    } catch (error) {
      if (!(error instanceof AzureError) || failsEverywhere(error)) throw error;
      if (!hasNone(error)) failures.push(error.failure);
      return [];
    }
  });
  return { items: mergeRegions(parts.flat()), failures };
}

function failsEverywhere({ failure: { reason } }: AzureError): boolean {
  return reason === 'signIn' || reason === 'network' || reason === 'cancelled' || reason === 'forbidden';
}

/** A region that Azure doesn't offer this in has no shared galleries. A refusal of the api-version proves nothing. */
function hasNone({ failure }: AzureError): boolean {
  const { reason } = failure;
  return reason === 'notFound' || (reason === 'invalid' && unknownApiVersion(failure) === undefined);
}

function readGallery(item: unknown, region: string, subscriptionId: string): ForeignGallery | undefined {
  const id = text(object(object(item)['identifier'])['uniqueId']);
  const name = text(object(item)['name']);
  if (id === undefined || name === undefined) return undefined;
  return { id, name, kind: 'shared', regions: [region], subscriptionIds: [subscriptionId] };
}

/** A gallery may be listed in several regions, and for both the subscription and its tenant. */
function mergeRegions(found: readonly ForeignGallery[]): readonly ForeignGallery[] {
  const byId = new Map<string, ForeignGallery>();
  for (const gallery of found) {
    const before = byId.get(idKey(gallery.id));
    byId.set(idKey(gallery.id), {
      ...gallery,
      regions: [...new Set([...(before?.regions ?? []), ...gallery.regions])],
    });
  }
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name));
}
