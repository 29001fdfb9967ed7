import { regionKey } from '../../domain/region/region';
import type { Location } from '../../domain/region/region';
import { list, number, object, text, enumValue } from '../../arm/json';
import type { Connection } from '../ports';
import { readAll } from '../read/readResource';
import { getJson, listJson } from '../http/rest';

const locationsVersion = '2022-12-01';
const providersVersion = '2021-04-01';

/** Physical regions that support galleries, by display name. All physical regions if the provider doesn't tell. */
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
  const path = `/subscriptions/${subscriptionId}/providers/Microsoft.Compute?api-version=${providersVersion}`;
  const types = list((await getJson(connection, path))['resourceTypes']).map(object);
  const galleries = types.find(type => enumValue(type['resourceType'], ['galleries']));
  const regions = readAll(list(galleries?.['locations']), text).map(regionKey);
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
