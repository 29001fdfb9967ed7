import type { Directory } from '../../../azure/ports';
import type { Tenants } from '../../../domain/id/tenancy';

/** The tenant of each subscription that the user can see. */
export function tenantsOf(directory: Pick<Directory, 'subscriptions'>): Tenants {
  return new Map(directory.subscriptions().map(({ id, tenantId }) => [id.toLowerCase(), tenantId]));
}
