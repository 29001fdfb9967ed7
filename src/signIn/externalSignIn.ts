import { rememberSecret } from '../base/secrets/knownSecrets';
import type { Cloud } from './clouds';
import type { ExternalSignIn } from './identityCredential';

export type ExternalMethod = 'azureCli' | 'environment' | 'managedIdentity';

/** What `EnvironmentCredential` reads besides ids and paths. */
const secretVariables = ['AZURE_CLIENT_SECRET', 'AZURE_PASSWORD', 'AZURE_CLIENT_CERTIFICATE_PASSWORD'] as const;

/** Creates the credential as documented by `@azure/identity`, for the cloud that VS Code is set to. */
export async function externalSignIn(method: ExternalMethod, cloud: Cloud): Promise<ExternalSignIn> {
  const identity = await import('@azure/identity');
  const authority = cloud.name === 'AzureCloud' ? {} : { authorityHost: cloud.authority };
  const discovery = cloud.custom ? { disableInstanceDiscovery: true } : {};

  if (method === 'azureCli') {
    return {
      credentialFor: tenantId => new identity.AzureCliCredential(tenantId === undefined ? {} : { tenantId }),
      allowsTenant: () => true,
    };
  }
  if (method === 'environment') {
    for (const name of secretVariables) rememberSecret(process.env[name]);
    const credential = new identity.EnvironmentCredential({ ...authority, ...discovery });
    const allowed = (process.env['AZURE_ADDITIONALLY_ALLOWED_TENANTS'] ?? '').split(';').map(one => one.trim());
    return {
      credentialFor: tenantId => ({
        getToken: (scopes, options) => credential.getToken(scopes, { ...options, ...(tenantId && { tenantId }) }),
      }),
      allowsTenant: tenantId => allowed.includes('*') || allowed.includes(tenantId),
    };
  }
  const clientId = process.env['AZURE_CLIENT_ID'];
  const credential = new identity.ManagedIdentityCredential(clientId ? { clientId } : {});
  return { credentialFor: () => credential, allowsTenant: () => false };
}
