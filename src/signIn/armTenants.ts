import { listJson } from '../azure/http/rest';
import type { AzureSubscription, Connection } from '../azure/ports';
import { isObject, text, type Json } from '../base/json';
import { byName } from './directory';

export interface NamedTenant {
  readonly tenantId: string;
  readonly name: string;
}

const apiVersion = '2022-12-01';

/** The tenants of the connection's account, ordered by name. Throws `AzureError`. */
export async function listTenants(connection: Connection): Promise<readonly NamedTenant[]> {
  return byName((await list(connection, 'tenants')).flatMap(tenantOf));
}

/** The subscriptions accessible in the connection's tenant, ordered by name. Throws `AzureError`. */
export async function listSubscriptions(
  connection: Connection,
  tenantId: string,
): Promise<readonly AzureSubscription[]> {
  return byName((await list(connection, 'subscriptions')).flatMap(one => subscriptionOf(one, tenantId)));
}

async function list(connection: Connection, what: string): Promise<readonly Json[]> {
  return (await listJson(connection, `/${what}?api-version=${apiVersion}`)).filter(isObject);
}

function tenantOf(one: Json): readonly NamedTenant[] {
  const tenantId = text(one['tenantId']);
  if (tenantId === undefined) return [];
  return [{ tenantId, name: text(one['displayName']) ?? text(one['defaultDomain']) ?? tenantId }];
}

function subscriptionOf(one: Json, askedTenant: string): readonly AzureSubscription[] {
  const id = text(one['subscriptionId']);
  if (id === undefined || text(one['state']) === 'Deleted') return [];
  return [{ id, name: text(one['displayName']) ?? id, tenantId: text(one['tenantId']) ?? askedTenant }];
}
