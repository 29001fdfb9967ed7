import { subscriptionOf } from './resourceId';
import { sameName } from './sameName';

/** By lower-case subscription ID. */
export type Tenants = ReadonlyMap<string, string> | undefined;

/** The tenant of `source` if it is known to differ from that of `gallery`. */
export function foreignTenant(source: string, gallery: string, tenants: Tenants): string | undefined {
  const from = tenants?.get(subscriptionOf(source).toLowerCase());
  const to = tenants?.get(subscriptionOf(gallery).toLowerCase());
  return from !== undefined && to !== undefined && !sameName(from, to) ? from : undefined;
}
