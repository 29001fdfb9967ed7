import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/core-auth';
import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import type { getSessionFromVSCode } from '@microsoft/vscode-azext-azureauth';
import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { signInTimeLimit, tokenTimeLimit } from '../azure/http/timeLimit';
import type { Connection } from '../azure/ports';
import type { Clock } from '../base/clock';
import { Emitter, type Disposable } from '../base/event';
import { mapLimited } from '../base/mapLimited';
import { realTime } from '../base/realTime';
import { AzureError } from '../domain/errors/failure';
import type { NamedTenant } from './armTenants';
import { challengeHeader, claimsChallengePolicy } from './claimsChallenge';
import type { Cloud } from './clouds';
import type { SignInProvider, TenantAccess } from './provider';
import { signInFailure } from './signInFailure';
import { tokenClaims } from './tokenClaims';

type Account = vscode.AuthenticationSessionAccountInformation;

/** The parts of VS Code's authentication API and Microsoft's account library that are used here. */
export interface Accounts {
  /** Accounts of the cloud that VS Code is set to. */
  list(): Promise<readonly Account[]>;
  readonly library: {
    /** Silent. Without a tenant, whether the account has a session at all. */
    isSignedIn(tenantId: string | undefined, account: Account): Promise<boolean>;
    /** False if the user canceled. */
    signIn(tenantId?: string, account?: Account): Promise<boolean>;
    onDidSignIn(listener: () => void): Disposable;
    onDidSignOut(listener: () => void): Disposable;
    dispose(): void;
  };
  readonly getSession: typeof getSessionFromVSCode;
  /**
   * The tenants of the connection's account. Not the library's list, which doesn't answer claims challenges: a session that
   * was revoked would fail there again and again.
   */
  readonly tenantsOf: (connection: Connection) => Promise<readonly NamedTenant[]>;
}

/** VS Code's own accounts. Everything but `signIn` is silent. */
export function vscodeAccount(accounts: Accounts, cloud: Cloud, time: Clock = realTime): SignInProvider {
  const changed = new Emitter<void>();
  const { library } = accounts;
  /** Claims challenges that need an interactive sign-in, by account and tenant. */
  const challenges = new Map<string, string>();
  /** Accounts and tenants whose last token Azure rejected: VS Code would return the same session again. */
  const rejected = new Set<string>();
  /** The accounts at the last refresh, and whether any of their tenants required sign-in. */
  let seen: { readonly accounts: string; readonly needsSignIn: boolean } | undefined;
  const listeners = [
    library.onDidSignIn(() => void onSessionsChanged()),
    library.onDidSignOut(() => void onSessionsChanged()),
  ];

  /** VS Code also fires for a session that was merely renewed. Refreshing on that would renew it again, endlessly. */
  async function onSessionsChanged(): Promise<void> {
    if (seen === undefined || seen.needsSignIn || namesOf(await accounts.list()) !== seen.accounts) changed.fire();
  }

  /** @param tenantId undefined for the account itself, in its home tenant */
  function credentialOf(account: Account, tenantId: string | undefined): TokenCredential {
    const key = keyOf(account.label, tenantId);
    return {
      async getToken(scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken> {
        const list = [scopes].flat();
        const challenge = options?.claims === undefined ? undefined : challengeHeader(options.claims);
        const session = await silentSession(account, tenantId, list, challenge);
        if (session) {
          challenges.delete(key);
          return { token: session.accessToken, expiresOnTimestamp: tokenClaims(session.accessToken).expiresAt ?? 0 };
        }
        if (challenge && challenges.get(key) !== challenge) {
          challenges.set(key, challenge);
          changed.fire();
        }
        throw signInNeeded(account.label);
      },
    };
  }

  function silentSession(account: Account, tenantId: string | undefined, scopes: string[], challenge?: string) {
    const request = challenge ? { wwwAuthenticate: challenge, fallbackScopes: scopes } : scopes;
    return accounts.getSession(request, tenantId, { silent: true, account });
  }

  /** Asks anew each time, since the user may have signed in again elsewhere: in the Accounts menu, by another extension. */
  async function isChallenged(account: Account, tenantId: string | undefined): Promise<boolean> {
    const key = keyOf(account.label, tenantId);
    const challenge = challenges.get(key);
    if (challenge === undefined) return false;
    if (!(await signInTimeLimit(silentSession(account, tenantId, [...cloud.scopes], challenge), time))) return true;
    challenges.delete(key);
    return false;
  }

  function connectionOf(account: Account, tenantId: string | undefined): Connection {
    const { resourceManager, scopes, directory } = cloud;
    const credential = tokenTimeLimit(credentialOf(account, tenantId), time);
    const policies = [claimsChallengePolicy, noteRejections(keyOf(account.label, tenantId))];
    return { credential, resourceManager, scopes, directory, policies };
  }

  function noteRejections(key: string): PipelinePolicy {
    return {
      name: 'computeGallery.rejectedToken',
      async sendRequest(request, next) {
        const response = await next(request);
        if (response.status === 401) rejected.add(key);
        else rejected.delete(key);
        return response;
      },
    };
  }

  const isSignedIn = (account: Account, tenantId?: string): Promise<boolean> =>
    signInTimeLimit(library.isSignedIn(tenantId, account), time);

  async function accessTo(account: Account, { tenantId, name }: NamedTenant): Promise<TenantAccess> {
    const base = { tenantId, name, account: account.label };
    try {
      if (await isChallenged(account, tenantId)) return base;
      if (!(await isSignedIn(account, tenantId))) return base;
      return { ...base, connection: connectionOf(account, tenantId) };
    } catch (error) {
      return { ...base, failure: signInFailure(error) };
    }
  }

  async function tenantsOf(account: Account): Promise<readonly TenantAccess[]> {
    try {
      if (await isChallenged(account, undefined)) throw signInNeeded(account.label);
      if (!(await isSignedIn(account))) return [];
      const found = await accounts.tenantsOf(connectionOf(account, undefined));
      return await mapLimited(found, 5, tenant => accessTo(account, tenant));
    } catch (error) {
      return [{ tenantId: '', name: account.label, account: account.label, failure: signInFailure(error) }];
    }
  }

  /** False if the user canceled. */
  async function signIn(tenantId: string | undefined, account: Account | undefined): Promise<boolean> {
    const key = keyOf(account?.label, tenantId);
    const challenge = challenges.get(key);
    if (!challenge && !rejected.has(key)) return library.signIn(tenantId, account);
    const request = challenge ? { wwwAuthenticate: challenge, fallbackScopes: cloud.scopes } : [...cloud.scopes];
    const options = challenge ? { createIfNone: true } : { forceNewSession: true };
    return (await accounts.getSession(request, tenantId, { ...options, ...(account && { account }) })) !== undefined;
  }

  return {
    async tenants() {
      const all = await signInTimeLimit(accounts.list(), time);
      const found = await mapLimited(all, 3, tenantsOf);
      seen = { accounts: namesOf(all), needsSignIn: found.flat().some(({ connection }) => !connection) };
      return found.some(list => list.length > 0) ? found.flat() : 'signedOut';
    },
    async signIn(tenantId, label) {
      const account = (await accounts.list()).find(one => one.label === label);
      if (!(await unlessCanceled(signIn(tenantId || undefined, account)))) throw canceled();
      challenges.delete(keyOf(account?.label, tenantId));
      rejected.delete(keyOf(account?.label, tenantId));
    },
    onDidChange: changed.event,
    dispose() {
      for (const listener of listeners) listener.dispose();
      library.dispose();
    },
  };
}

function namesOf(accounts: readonly Account[]): string {
  return accounts
    .map(({ id }) => id)
    .sort()
    .join();
}

function keyOf(account: string | undefined, tenantId: string | undefined): string {
  return `${account ?? ''}/${tenantId ?? ''}`.toLowerCase();
}

/** VS Code and its account providers reject when the user closes what they have opened, each in different words. */
async function unlessCanceled(signedIn: Promise<boolean>): Promise<boolean> {
  try {
    return await signedIn;
  } catch (error) {
    if (error instanceof Error && /^(user did not consent|(the )?(sign-in was |user )?cancell?ed)/i.test(error.message))
      return false;
    throw error;
  }
}

function canceled(): AzureError {
  return new AzureError({ reason: 'cancelled', code: 'Cancelled', message: l10n.t('Sign-in was canceled.') });
}

function signInNeeded(account: string): AzureError {
  return new AzureError({
    reason: 'signIn',
    code: 'SignInNeeded',
    message: l10n.t('{0} must sign in again.', account),
  });
}
