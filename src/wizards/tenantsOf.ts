import type { Directory } from '../azure/ports';

/** The tenant of each subscription, by lower-case subscription ID. */
export function tenantsOf(directory: Directory): ReadonlyMap<string, string> {
  return new Map(directory.subscriptions().map(({ id, tenantId }) => [id.toLowerCase(), tenantId]));
}
