import { mapLimited } from '../../base/mapLimited';
import type { Failure } from '../../domain/errors/failure';
import { toAzureError } from '../http/armError';
import { distinctById } from '../http/distinctById';
import type { AzureReader, Directory } from '../ports';
import { readAll } from '../read/readResource';
import { readVersion } from '../read/readVersion';
import { queryGraph } from './graph';
import { clonedVersions } from './queries';

const tenantConcurrency = 4;

/** One query for each tenant. Resource Manager can't find versions by their source. */
export async function listClonedVersions(directory: Directory): ReturnType<AzureReader['clonedVersions']> {
  const failures: Failure[] = [];
  const query = clonedVersions(['publishingProfile', 'storageProfile']);
  const read = await mapLimited(directory.tenants(), tenantConcurrency, async ({ connection, subscriptions }) => {
    try {
      return subscriptions.length === 0 ? [] : readAll(await queryGraph(connection, subscriptions, query), readVersion);
    } catch (error) {
      failures.push(toAzureError(error).failure);
      return [];
    }
  });
  return { items: distinctById(read.flat()), failures };
}
