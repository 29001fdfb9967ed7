import { enumValue } from '../../arm/enumValue';
import { list, number, object, text } from '../../base/json';
import { regionKey, type Location } from '../../domain/region/region';
import { knownVersions } from '../apiVersion/knownVersions';
import { getJson, listJson } from '../http/rest';
import type { Connection } from '../ports';
import { readAll } from '../read/readResource';

const locationsVersion = '2022-12-01';

/** Physical regions that support galleries, by display name. All physical regions if the provider doesn't say. */
export async function listLocations(connection: Connection, subscriptionId: string): Promise<readonly Location[]> {
  const [all, offering] = await Promise.all([
    listJson(connection, `/subscriptions/${subscriptionId}/locations?api-version=${locationsVersion}`),
    regionsWithGalleries(connection, subscriptionId).catch(() => undefined),
  ]);
  return readAll(all, readPhysical)
    .filter(location => !offering || offering.has(location.name))
    .sort((a, b) => a.displayName.localeCompare(b.displayName));
}

async function regionsWithGalleries(
  connection: Connection,
  subscriptionId: string,
): Promise<ReadonlySet<string> | undefined> {
  const types = await knownVersions(connection).provider(
    path => getJson(connection, path),
    subscriptionId,
    'Microsoft.Compute',
  );
  const galleries = types.find(({ type }) => type === 'microsoft.compute/galleries');
  const regions = (galleries?.locations ?? []).map(regionKey);
  return regions.length > 0 ? new Set(regions) : undefined;
}

function readPhysical(item: unknown): Location | undefined {
  const name = text(object(item)['name']);
  const metadata = object(object(item)['metadata']);
  if (name === undefined || enumValue(metadata['regionType'], ['Logical'])) return undefined;
  return {
    name: regionKey(name),
    displayName: text(object(item)['displayName']) ?? name,
    geographyGroup: text(metadata['geographyGroup']),
    geography: text(metadata['geography']),
    latitude: number(metadata['latitude']),
    longitude: number(metadata['longitude']),
    pairedRegion: readAll(list(metadata['pairedRegion']), pair => text(object(pair)['name'])).map(regionKey)[0],
  };
}
