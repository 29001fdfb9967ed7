import type { Json } from '../../base/json';
import { AzureError } from '../../domain/errors/failure';
import { unknownApiVersion } from '../../domain/errors/unknownApiVersion';
import { subscriptionOf } from '../../domain/id/resourceId';
import { namespaceOf, typeOfPath } from '../../domain/id/typeOfPath';
import { getJson, listJson } from '../http/rest';
import type { Connection } from '../ports';
import { knownVersions } from './knownVersions';

/** A subscription without a feature. */
const withoutFeature = /^(FeatureNot(Registered|Enabled|Supported)|SubscriptionNotRegisteredForFeature)$/i;

/** The same as `listJson`, or nothing if Azure says that there can't be such resources here. */
export async function listIfAvailable(connection: Connection, path: string): Promise<readonly unknown[]> {
  try {
    return await listJson(connection, path);
  } catch (error) {
    if (!(error instanceof AzureError)) throw error;
    if (withoutFeature.test(error.failure.code)) return [];
    if (unknownApiVersion(error.failure) && (await isNotOffered(connection, path))) return [];
    throw error;
  }
}

/** A cloud that doesn't have a type yet has none of it. Only the provider knows: the refusal may be about the version. */
async function isNotOffered(connection: Connection, path: string): Promise<boolean> {
  const type = typeOfPath(path.replace(/\?.*$/s, ''));
  const get = async (one: string): Promise<Json> => getJson(connection, one);
  const types = await knownVersions(connection).provider(get, subscriptionOf(path), namespaceOf(type));
  return types.length > 0 && !types.some(one => one.type === type);
}
