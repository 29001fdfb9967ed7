import { apiVersionOf } from '../../arm/apiVersions';
import { object, text } from '../../arm/json';
import { AzureError } from '../../domain/errors/failure';
import type { Failure } from '../../domain/errors/failure';
import type { ForeignGallery } from '../../domain/gallery/foreignGallery';
import { idKey } from '../../domain/id/resourceId';
import type { SharedListing } from './sharedListing';
import { mapLimited } from '../../base/mapLimited';
import { listLocations } from './listLocations';
import type { Connection } from '../ports';
import { readAll } from '../read/readResource';
import { listJson } from '../http/rest';

const regionConcurrency = 8;
const version = `api-version=${apiVersionOf('Microsoft.Compute/galleries') ?? ''}`;

/** Galleries shared with a subscription or with its whole tenant. Each region has its own list. */
export async function listSharedGalleries(connection: Connection, subscriptionId: string): Promise<SharedListing> {
  const regions = await listLocations(connection, subscriptionId);
  const failures: Failure[] = [];
  const parts = await mapLimited(regions, regionConcurrency, async ({ name }) => {
    const path = `/subscriptions/${subscriptionId}/providers/Microsoft.Compute/locations/${name}/sharedGalleries`;
    const lists = [`${path}?${version}`, `${path}?sharedTo=tenant&${version}`].map(async list => {
      try {
        return readAll(await listJson(connection, list), item => readGallery(item, name, subscriptionId));
      } catch (error) {
        if (!(error instanceof AzureError) || failsEverywhere(error)) throw error;
        if (!hasNone(error)) failures.push(error.failure);
        return [];
      }
    });
    return (await Promise.all(lists)).flat();
  });
  return { items: mergeRegions(parts.flat()), failures };
}

function failsEverywhere({ failure: { reason } }: AzureError): boolean {
  return reason === 'signIn' || reason === 'network' || reason === 'cancelled' || reason === 'forbidden';
}

/** A region without this API has no shared galleries. */
function hasNone({ failure: { reason } }: AzureError): boolean {
  return reason === 'invalid' || reason === 'notFound';
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
