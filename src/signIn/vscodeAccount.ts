import type * as vscode from 'vscode';
import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/core-auth';
import * as l10n from '@vscode/l10n';
import type { AzureTenant, getSessionFromVSCode } from '@microsoft/vscode-azext-azureauth';
import { Emitter, type Disposable } from '../base/event';
import { AzureError } from '../domain/errors/failure';
import { mapLimited } from '../base/mapLimited';
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
    getTenants(account: Account): Promise<readonly Omit<AzureTenant, 'account'>[]>;
    /** Silent. */
    isSignedIn(tenantId: string, account: Account): Promise<boolean>;
    /** False if the user canceled. */
    signIn(tenantId?: string, account?: Account): Promise<boolean>;
    onDidSignIn(listener: () => void): Disposable;
    onDidSignOut(listener: () => void): Disposable;
    dispose(): void;
  };
  readonly getSession: typeof getSessionFromVSCode;
}

/** VS Code's own accounts. Everything but `signIn` is silent. */
export function vscodeAccount(accounts: Accounts, cloud: Cloud): SignInProvider {
  const changed = new Emitter<void>();
  const { library } = accounts;
  /** Claims challenges that need an interactive sign-in, by account and tenant. */
  const challenges = new Map<string, string>();
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

  function credentialOf(account: Account, tenantId: string): TokenCredential {
    const key = keyOf(account.label, tenantId);
    return {
      async getToken(scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken> {
        const list = [scopes].flat();
        const challenge = options?.claims === undefined ? undefined : challengeHeader(options.claims);
        const request = challenge ? { wwwAuthenticate: challenge, fallbackScopes: list } : list;
        const session = await accounts.getSession(request, tenantId, { silent: true, account });
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

  async function accessTo(account: Account, tenantId: string, name: string): Promise<TenantAccess> {
    const base = { tenantId, name, account: account.label };
    if (challenges.has(keyOf(account.label, tenantId)) || !(await library.isSignedIn(tenantId, account))) return base;
    const { resourceManager, scopes, directory } = cloud;
    const credential = credentialOf(account, tenantId);
    return {
      ...base,
      connection: { credential, resourceManager, scopes, directory, policies: [claimsChallengePolicy] },
    };
  }

  async function tenantsOf(account: Account): Promise<readonly TenantAccess[]> {
    try {
      const found = await library.getTenants(account);
      return await mapLimited(found, 5, ({ tenantId = '', displayName, defaultDomain }) =>
        accessTo(account, tenantId, displayName ?? defaultDomain ?? tenantId),
      );
    } catch (error) {
      return [{ tenantId: '', name: account.label, account: account.label, failure: signInFailure(error) }];
    }
  }

  return {
    async tenants() {
      const all = await accounts.list();
      const found = await mapLimited(all, 3, tenantsOf);
      seen = { accounts: namesOf(all), needsSignIn: found.flat().some(({ connection }) => !connection) };
      return found.some(list => list.length > 0) ? found.flat() : 'signedOut';
    },
    async signIn(tenantId, label) {
      const account = (await accounts.list()).find(one => one.label === label);
      const key = keyOf(label ?? '', tenantId ?? '');
      const challenge = challenges.get(key);
      const done = challenge
        ? (await accounts.getSession({ wwwAuthenticate: challenge, fallbackScopes: cloud.scopes }, tenantId, {
            createIfNone: true,
            ...(account && { account }),
          })) !== undefined
        : await library.signIn(tenantId || undefined, account);
      if (!done)
        throw new AzureError({ reason: 'cancelled', code: 'Cancelled', message: l10n.t('Sign-in was canceled.') });
      challenges.delete(key);
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

function keyOf(account: string, tenantId: string): string {
  return `${account}/${tenantId}`.toLowerCase();
}

function signInNeeded(account: string): AzureError {
  return new AzureError({
    reason: 'signIn',
    code: 'SignInNeeded',
    message: l10n.t('{0} must sign in again.', account),
  });
}
