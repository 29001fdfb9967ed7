import { mapLimited } from '../../base/mapLimited';
import { AzureError, type Failure } from '../../domain/errors/failure';
import { toAzureError } from '../http/armError';
import { distinctById } from '../http/distinctById';
import { listJson, pathIn } from '../http/rest';
import type { AzureSubscription, Connection, Directory, Listing } from '../ports';
import { readAll } from '../read/readResource';
import { queryGraph } from './graph';

/** A kind of resource, and the two ways to list it. */
export interface Inventory<T> {
  /** A Resource Graph query over many subscriptions. */
  readonly query: string;
  /** Lists one subscription through Resource Manager. */
  readonly listIn: (connection: Connection, subscriptionId: string) => Promise<readonly unknown[]>;
  readonly read: (item: unknown) => T | undefined;
}

const subscriptionConcurrency = 8;
const tenantConcurrency = 4;

/**
 * All resources of a kind in the selected subscriptions: one query per tenant, or one list per subscription if Resource
 * Graph is denied or unavailable. Never rejects: failures are part of the result.
 */
export async function listEverywhere<T>(directory: Directory, inventory: Inventory<T>): Promise<Listing<T>> {
  const listings = await mapLimited(directory.tenants(), tenantConcurrency, ({ connection, subscriptions }) =>
    listTenant(connection, subscriptions, inventory),
  );
  return {
    items: distinctById(listings.flatMap(listing => listing.items)),
    failures: listings.flatMap(listing => listing.failures),
  };
}

async function listTenant<T>(
  connection: Connection,
  subscriptions: readonly AzureSubscription[],
  inventory: Inventory<T>,
): Promise<Listing<T>> {
  try {
    return {
      items: readAll(await queryGraph(connection, subscriptions, inventory.query), inventory.read),
      failures: [],
    };
  } catch (error) {
    const { failure } = toAzureError(error);
    if (failsEverywhere(failure)) {
      return { items: [], failures: subscriptions.map(subscription => ({ subscription, failure })) };
    }
  }
  const parts = await mapLimited(subscriptions, subscriptionConcurrency, subscription =>
    listSubscription(connection, subscription, inventory),
  );
  return { items: parts.flatMap(part => part.items), failures: parts.flatMap(part => part.failures) };
}

async function listSubscription<T>(
  connection: Connection,
  subscription: AzureSubscription,
  { listIn, read }: Inventory<T>,
): Promise<Listing<T>> {
  try {
    return { items: readAll(await listIn(connection, subscription.id), read), failures: [] };
  } catch (error) {
    if (!(error instanceof AzureError)) throw error;
    return { items: [], failures: [{ subscription, failure: error.failure }] };
  }
}

/** Without a sign-in or network, every subscription would fail the same way. */
function failsEverywhere({ reason }: Failure): boolean {
  return reason === 'signIn' || reason === 'network' || reason === 'cancelled';
}

/** Lists a subscription's resources of `type` with one request. */
export function listOfType(type: string): Inventory<unknown>['listIn'] {
  return (connection, subscriptionId) => listJson(connection, pathIn(subscriptionId, type));
}
