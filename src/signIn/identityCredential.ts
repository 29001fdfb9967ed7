import type { TokenCredential } from '@azure/core-auth';
import { AzureError } from '../domain/errors/failure';
import { mapLimited } from '../base/mapLimited';
import type { Connection } from '../azure/ports';
import { listTenants, type NamedTenant } from './armTenants';
import { claimsChallengePolicy } from './claimsChallenge';
import type { Cloud } from './clouds';
import type { SignInProvider, TenantAccess } from './provider';
import { signInFailure } from './signInFailure';
import { tokenClaims } from './tokenClaims';

/** A way of signing in that is set up outside of VS Code. */
export interface ExternalSignIn {
  /** Undefined: its own tenant. */
  credentialFor(tenantId: string | undefined): TokenCredential;
  /** Whether a further tenant of the account may be asked at all. */
  allowsTenant(tenantId: string): boolean;
}

/** As the SDK asks for its requests, so that its tokens and ours come from one cache. */
const tokenOptions = { enableCae: true };

/** One account, set up outside of VS Code, with its tenants. Its own tenant comes first, even where Azure does not list it. */
export function identityCredential(way: ExternalSignIn, cloud: Cloud): SignInProvider {
  const connectionOf = (tenantId?: string): Connection => ({
    credential: withAzureErrors(way.credentialFor(tenantId)),
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
    /** Nothing to ask the user here: what is wrong is said, with what to do about it outside. */
    async signIn(tenantId) {
      await connectionOf(tenantId || undefined).credential.getToken([...cloud.scopes], tokenOptions);
    },
    onDidChange: () => ({ dispose: () => undefined }),
    dispose: () => undefined,
  };
}

/** The same credential, whose errors are ours, so that whoever asks with it can tell a sign-in from a fault of Azure. */
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
