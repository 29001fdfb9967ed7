import * as l10n from '@vscode/l10n';
import type { AzureSubscription, Connection, Directory } from '../azure/ports';
import { compareNames } from '../base/order/compareNames';
import { AzureError } from '../domain/errors/failure';
import { idKey, sameId } from '../domain/id/resourceId';
import type { SubscriptionSelection } from './subscriptionSelection';

/** An accessible tenant with its subscriptions. */
export interface ReachableTenant {
  readonly tenantId: string;
  readonly connection: Connection;
  readonly subscriptions: readonly AzureSubscription[];
}

/** What is asked of the tenants again and again, as it is until they or the selection change. */
export interface Reach {
  /** All subscriptions, ordered by name. */
  readonly all: readonly AzureSubscription[];
  /** The IDs of those that are selected. */
  readonly selected: readonly string[];
  readonly subscriptions: ReturnType<Directory['subscriptions']>;
  readonly tenants: ReturnType<Directory['tenants']>;
  /** All subscriptions by their keys, selected or not. */
  readonly known: ReadonlyMap<string, { readonly name: string; readonly connection: Connection }>;
}

/** @param reachable contains each subscription once */
export function reachOf(reachable: readonly ReachableTenant[], selection: Pick<SubscriptionSelection, 'among'>): Reach {
  const all = byName(reachable.flatMap(one => one.subscriptions));
  const selected = selection.among(all);
  const keys = new Set(selected.map(idKey));
  const selectedOf = (some: readonly AzureSubscription[]) => some.filter(({ id }) => keys.has(idKey(id)));
  return {
    all,
    selected,
    subscriptions: selectedOf(all),
    tenants: reachable
      .map(one => ({ ...one, subscriptions: selectedOf(one.subscriptions) }))
      .filter(one => one.subscriptions.length > 0),
    known: new Map(
      reachable.flatMap(({ connection, subscriptions }) =>
        subscriptions.map(({ id, name }) => [idKey(id), { name, connection }] as const),
      ),
    ),
  };
}

export function directoryOf(reach: () => Reach): Directory {
  return {
    subscriptions: () => reach().subscriptions,
    tenants: () => reach().tenants,
    connectionOf: subscriptionId => {
      const found = reach().known.get(idKey(subscriptionId));
      if (found) return found.connection;
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
  return [...items].sort((a, b) => compareNames(a.name, b.name));
}

/**
 * Removes duplicates of subscriptions that are accessible through several accounts or tenants. A subscription's home
 * tenant wins over one that only manages it, otherwise the first.
 */
export function uniqueSubscriptions<T extends { readonly tenantId: string } & Pick<ReachableTenant, 'subscriptions'>>(
  tenants: readonly T[],
): readonly T[] {
  const owner = new Map<string, T>();
  for (const isHome of [true, false]) {
    for (const tenant of tenants) {
      for (const { id, tenantId } of tenant.subscriptions) {
        const key = idKey(id);
        if (sameId(tenantId, tenant.tenantId) === isHome && !owner.has(key)) owner.set(key, tenant);
      }
    }
  }
  return tenants.map(tenant => ({
    ...tenant,
    subscriptions: tenant.subscriptions.filter(({ id }) => owner.get(idKey(id)) === tenant),
  }));
}
