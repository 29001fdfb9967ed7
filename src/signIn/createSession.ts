import type { AzureSubscription, Connection } from '../azure/ports';
import type { Clock } from '../base/clock';
import { Emitter } from '../base/event';
import type { KeyValueStorage } from '../base/keyValueStorage';
import { mapLimited } from '../base/mapLimited';
import { AzureError, type Failure } from '../domain/errors/failure';
import { idKey } from '../domain/id/resourceId';
import { directoryOf, reachOf, uniqueSubscriptions, type ReachableTenant } from './directory';
import type { SignInProvider, TenantAccess } from './provider';
import type { Session } from './session';
import type { SessionState, TenantState } from './sessionState';
import { SubscriptionSelection } from './subscriptionSelection';

export interface SessionParts {
  readonly environment: string;
  readonly portal: string;
  readonly speed: number;
  readonly clock: Clock;
  readonly globalState: KeyValueStorage;
  /** Loads the sign-in provider. Called once, on first use. */
  readonly provider: () => Promise<SignInProvider>;
  readonly subscriptionsOf: (connection: Connection, tenantId: string) => Promise<readonly AzureSubscription[]>;
}

type QueriedTenant = TenantState & { readonly connection?: Connection };

/** A session for one sign-in method. Results of an older refresh never replace those of a newer one. */
export function createSession(parts: SessionParts): Session {
  const changed = new Emitter<SessionState>();
  const selection = new SubscriptionSelection(parts.globalState, parts.environment);
  let state: SessionState = { kind: 'signingIn' };
  let tenants: readonly QueriedTenant[] = [];
  let provider: Promise<SignInProvider> | undefined;
  let started: Promise<void> | undefined;
  let generation = 0;
  let disposed = false;

  let reach = reachOf([], selection);

  function changeTenants(next: readonly QueriedTenant[]): void {
    tenants = next;
    reach = reachOf(next.filter(isReachable), selection);
  }

  function setState(next: SessionState): void {
    state = next;
    if (!disposed) changed.fire(next);
  }

  function load(): Promise<SignInProvider> {
    provider ??= parts.provider().then(
      loaded => {
        if (disposed) loaded.dispose();
        else loaded.onDidChange(() => void refresh());
        return loaded;
      },
      (error: unknown) => {
        provider = undefined;
        throw error;
      },
    );
    return provider;
  }

  async function refresh(): Promise<void> {
    const mine = ++generation;
    const next = await queryTenants(load, parts.subscriptionsOf);
    if (mine !== generation || disposed) return;
    if ('failure' in next) {
      changeTenants([]);
      setState({ kind: 'signedOut', ...(next.failure && { failure: next.failure }) });
      return;
    }
    changeTenants(uniqueSubscriptions(next.tenants));
    setState({ kind: 'signedIn', tenants: tenants.map(withoutConnection), selected: reach.selected });
  }

  return {
    environment: parts.environment,
    portal: parts.portal,
    speed: parts.speed,
    clock: parts.clock,
    directory: directoryOf(() => reach),
    state: () => state,
    start: () => (started ??= refresh()),
    refresh,
    allSubscriptions: () => reach.all,
    subscriptionName: id => reach.known.get(idKey(id))?.name ?? id,
    onDidChange: changed.event,
    async signIn(tenantId, account) {
      const before = state;
      if (before.kind === 'signedOut') setState({ kind: 'signingIn' });
      try {
        await (await load()).signIn(tenantId, account);
      } catch (error) {
        if (state.kind === 'signingIn') setState(before);
        throw new AzureError(await failureOf(error), { cause: error });
      }
      started ??= Promise.resolve();
      await refresh();
    },
    async select(subscriptionIds) {
      await selection.select(subscriptionIds, reach.all);
      changeTenants(tenants);
      if (state.kind === 'signedIn') setState({ ...state, selected: reach.selected });
    },
    dispose() {
      disposed = true;
      void provider?.then(
        loaded => loaded.dispose(),
        () => undefined,
      );
    },
  };
}

async function failureOf(error: unknown): Promise<Failure> {
  const { signInFailure } = await import('./signInFailure');
  return signInFailure(error);
}

function isReachable(tenant: QueriedTenant): tenant is QueriedTenant & ReachableTenant {
  return tenant.connection !== undefined && tenant.subscriptions.length > 0;
}

function withoutConnection({ connection, ...state }: QueriedTenant): TenantState {
  return state;
}

async function queryTenants(
  load: () => Promise<SignInProvider>,
  subscriptionsOf: SessionParts['subscriptionsOf'],
): Promise<{ readonly tenants: readonly QueriedTenant[] } | { readonly failure: Failure | undefined }> {
  try {
    const found = await (await load()).tenants();
    if (found === 'signedOut') return { failure: undefined };
    return { tenants: await mapLimited(found, 8, tenant => queryTenant(tenant, subscriptionsOf)) };
  } catch (error) {
    return { failure: await failureOf(error) };
  }
}

/** Never rejects, so that one failing tenant doesn't hide the others. */
async function queryTenant(
  access: TenantAccess,
  subscriptionsOf: SessionParts['subscriptionsOf'],
): Promise<QueriedTenant> {
  const { tenantId, name, account, connection } = access;
  const base = { tenantId, name, account, subscriptions: [], ...(connection && { connection }) };
  if (access.failure) return { ...base, failure: access.failure, needsSignIn: access.failure.reason === 'signIn' };
  if (!connection) return { ...base, needsSignIn: true };
  try {
    return { ...base, subscriptions: await subscriptionsOf(connection, tenantId), needsSignIn: false };
  } catch (error) {
    const failure = await failureOf(error);
    return { ...base, failure, needsSignIn: failure.reason === 'signIn' };
  }
}
