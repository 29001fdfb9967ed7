import * as l10n from '@vscode/l10n';
import type { AzureSubscription, Connection, Directory } from '../azure/ports';
import { AzureError } from '../domain/errors/failure';
import { idKey, sameId } from '../domain/id/resourceId';

/** An accessible tenant with its subscriptions. */
export interface ReachableTenant {
  readonly tenantId: string;
  readonly connection: Connection;
  readonly subscriptions: readonly AzureSubscription[];
}

/** A directory over the latest refresh. `reachable` contains each subscription once. */
export function directoryOf(
  reachable: () => readonly ReachableTenant[],
  isSelected: (subscriptionId: string) => boolean,
): Directory {
  const selectedOf = (tenant: ReachableTenant): readonly AzureSubscription[] =>
    tenant.subscriptions.filter(one => isSelected(one.id));
  return {
    subscriptions: () => byName(reachable().flatMap(selectedOf)),
    tenants: () =>
      reachable()
        .map(tenant => ({ ...tenant, subscriptions: selectedOf(tenant) }))
        .filter(tenant => tenant.subscriptions.length > 0),
    connectionOf: subscriptionId => {
      const key = idKey(subscriptionId);
      const tenant = reachable().find(one => one.subscriptions.some(subscription => idKey(subscription.id) === key));
      if (tenant) return tenant.connection;
      throw new AzureError({
        reason: 'signIn',
        code: 'SubscriptionOutOfReach',
        message: l10n.t('None of the signed-in accounts has access to subscription {0}.', subscriptionId),
        target: subscriptionId,
      });
    },
  };
}

export function byName<T extends { readonly name: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * Removes duplicates of subscriptions that are accessible through several accounts or tenants. A subscription's home
 * tenant wins over one that only manages it, otherwise the first.
 */
export function uniqueSubscriptions<T extends { readonly tenantId: string } & Pick<ReachableTenant, 'subscriptions'>>(
  tenants: readonly T[],
): readonly T[] {
  const owner = new Map<string, { readonly tenant: T; readonly home: boolean }>();
  for (const tenant of tenants) {
    for (const { id, tenantId } of tenant.subscriptions) {
      const home = sameId(tenantId, tenant.tenantId);
      const present = owner.get(idKey(id));
      if (!present || (home && !present.home)) owner.set(idKey(id), { tenant, home });
    }
  }
  return tenants.map(tenant => ({
    ...tenant,
    subscriptions: tenant.subscriptions.filter(({ id }) => owner.get(idKey(id))?.tenant === tenant),
  }));
}
