import { subscriptionOf } from './resourceId';
import { sameName } from './sameName';

/** By subscription id in lower case. */
export type Tenants = ReadonlyMap<string, string> | undefined;

/** The tenant of `source` where it is known to be another one than that of `gallery`. */
export function foreignTenant(source: string, gallery: string, tenants: Tenants): string | undefined {
  const from = tenants?.get(subscriptionOf(source).toLowerCase());
  const to = tenants?.get(subscriptionOf(gallery).toLowerCase());
  return from !== undefined && to !== undefined && !sameName(from, to) ? from : undefined;
}
