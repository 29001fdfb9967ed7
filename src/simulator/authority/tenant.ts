import type { Call } from '../http/route';
import type { Tenant } from '../world/world';
import { SignInError } from './signInError';

/**
 * The tenant with this ID or domain. `common`, `organizations` and `adfs` mean the first.
 * @throws SignInError with Entra ID's message if there is none
 */
export function findTenant(call: Call, requested: string): Tenant {
  const wanted = requested.toLowerCase();
  const { tenants } = call.world;
  const found = ['common', 'organizations', 'adfs'].includes(wanted)
    ? tenants[0]
    : tenants.find(({ id, domain }) => [id, domain].some(name => name.toLowerCase() === wanted));
  if (found) return found;
  throw new SignInError(
    400,
    'invalid_tenant',
    90002,
    `Tenant '${requested}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  );
}
