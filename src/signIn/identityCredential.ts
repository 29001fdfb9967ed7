import type { TokenCredential } from '@azure/core-auth';
import { tokenTimeLimit } from '../azure/http/timeLimit';
import type { Connection } from '../azure/ports';
import type { Clock } from '../base/clock';
import { mapLimited } from '../base/mapLimited';
import { realTime } from '../base/realTime';
import { AzureError } from '../domain/errors/failure';
import { listTenants, type NamedTenant } from './armTenants';
import { claimsChallengePolicy } from './claimsChallenge';
import type { Cloud } from './clouds';
import type { SignInProvider, TenantAccess } from './provider';
import { signInFailure } from './signInFailure';
import { tokenClaims } from './tokenClaims';

/** A sign-in configured outside VS Code: Azure CLI, environment variables, or a managed identity. */
export interface ExternalSignIn {
  /** Undefined for the home tenant. */
  credentialFor(tenantId: string | undefined): TokenCredential;
  /** Whether the credential may request tokens for another tenant of the account. */
  allowsTenant(tenantId: string): boolean;
}

/** The same options as the SDK's own requests, so that both share cached tokens. */
const tokenOptions = { enableCae: true };

/**
 * One account configured outside VS Code, with its tenants. Its home tenant comes first, even if Azure doesn't list it.
 */
export function identityCredential(way: ExternalSignIn, cloud: Cloud, time: Clock = realTime): SignInProvider {
  const connectionOf = (tenantId?: string): Connection => ({
    credential: withAzureErrors(tokenTimeLimit(way.credentialFor(tenantId), time)),
    resourceManager: cloud.resourceManager,
    scopes: cloud.scopes,
    directory: cloud.directory,
    policies: [claimsChallengePolicy],
  });

  async function tenants(): Promise<readonly TenantAccess[]> {
    const own = connectionOf();
    const token = await own.credential.getToken([...cloud.scopes], tokenOptions);
    const { tenantId: ownId = '', account = ownId } = tokenClaims(token?.token ?? '');
    const listed = await listTenants(own).catch((): readonly NamedTenant[] => []);
    const home = listed.find(one => one.tenantId === ownId) ?? { tenantId: ownId, name: ownId };
    const others = listed.filter(one => one !== home && way.allowsTenant(one.tenantId));
    const further = await mapLimited(others, 3, async (one): Promise<TenantAccess> => {
      const connection = connectionOf(one.tenantId);
      try {
        await connection.credential.getToken([...cloud.scopes], tokenOptions);
        return { ...one, account, connection };
      } catch (error) {
        return { ...one, account, failure: signInFailure(error) };
      }
    });
    return [{ ...home, account, connection: own }, ...further];
  }

  return {
    tenants,
    /** Nothing to prompt for: a failure describes what to do outside VS Code. */
    async signIn(tenantId) {
      await connectionOf(tenantId || undefined).credential.getToken([...cloud.scopes], tokenOptions);
    },
    onDidChange: () => ({ dispose: () => undefined }),
    dispose: () => undefined,
  };
}

/**
 * Wraps a credential so that it throws `AzureError`, which lets callers distinguish a sign-in failure from an Azure failure.
 */
function withAzureErrors(credential: TokenCredential): TokenCredential {
  return {
    async getToken(scopes, options) {
      try {
        return await credential.getToken(scopes, options);
      } catch (error) {
        throw new AzureError(signInFailure(error), { cause: error });
      }
    },
  };
}
