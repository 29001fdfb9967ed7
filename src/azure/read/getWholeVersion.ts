import { isObject, object, type Json } from '../../base/json';
import { AzureError } from '../../domain/errors/failure';
import { getJson, orUndefined, pathOf } from '../http/rest';
import type { Connection } from '../ports';

/**
 * A version with all that Azure only returns on request, to make it again: the replication status and the UEFI keys. Each
 * is a request of its own, since no documented value asks for both. Undefined if there is no such version.
 */
export async function getWholeVersion(connection: Connection, id: string): Promise<Json | undefined> {
  const [version, keys] = await Promise.all([
    orUndefined(getJson(connection, pathOf(id, '', '$expand=ReplicationStatus'))),
    orUndefined(getJson(connection, pathOf(id, '', '$expand=UefiSettings'))).catch(unlessRefused),
  ]);
  const securityProfile = object(keys?.['properties'])['securityProfile'];
  const properties = version?.['properties'];
  if (!isObject(securityProfile) || !isObject(properties)) return version;
  return { ...version, properties: { ...properties, securityProfile } };
}

/** Clouds without UEFI keys may refuse to be asked for them. */
function unlessRefused(error: unknown): undefined {
  if (error instanceof AzureError && error.failure.reason === 'invalid') return;
  throw error;
}
