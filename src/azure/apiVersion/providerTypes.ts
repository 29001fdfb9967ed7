import { apiVersionOf } from '../../arm/apiVersions';
import { list, object, text, type Json } from '../../base/json';
import { readAll } from '../read/readResource';

/** A resource type as its provider lists it. */
export interface ProviderType {
  /** In lower case, with its namespace: `microsoft.compute/galleries/images`. */
  readonly type: string;
  readonly apiVersions: readonly string[];
  /** Display names of regions. */
  readonly locations: readonly string[];
}

/** Gets the JSON object at a path of Resource Manager. */
export type Get = (path: string) => Promise<Json>;

/** Reads what a provider offers in a subscription. Throws `AzureError`. */
export async function readProviderTypes(
  get: Get,
  subscriptionId: string,
  namespace: string,
): Promise<readonly ProviderType[]> {
  const version = apiVersionOf('Microsoft.Resources/providers') ?? '';
  const path = `/subscriptions/${subscriptionId}/providers/${namespace}?api-version=${version}`;
  return readAll(list((await get(path))['resourceTypes']), row => readType(object(row), namespace));
}

function readType(row: Json, namespace: string): ProviderType | undefined {
  const type = text(row['resourceType']);
  if (type === undefined) return undefined;
  const texts = (name: string): readonly string[] => readAll(list(row[name]), text);
  return {
    type: `${namespace}/${type}`.toLowerCase(),
    apiVersions: texts('apiVersions'),
    locations: texts('locations'),
  };
}
