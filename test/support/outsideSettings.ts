import type { SampleAzure } from '../../src/simulator/entry';
import type { SampleServer } from '../../src/simulator/program/server';

/** VS Code's settings for a cloud of its own at `origin`, signed in to in one way. */
export function customCloud(origin: string, method: 'vscode' | 'azureCli' | 'environment'): Record<string, unknown> {
  return {
    'computeGallery.signIn.method': method,
    'microsoft-sovereign-cloud.environment': 'custom',
    'microsoft-sovereign-cloud.customEnvironment': {
      name: 'Sample',
      portalUrl: origin,
      managementEndpointUrl: origin,
      resourceManagerEndpointUrl: origin,
      activeDirectoryEndpointUrl: origin,
      activeDirectoryResourceId: origin,
    },
  };
}

/** The environment of an extension host that trusts the server, and may sign in to one tenant as a service principal: the first unless named. */
export function servicePrincipal(
  { tenants }: Pick<SampleAzure, 'tenants'>,
  { ca }: Pick<SampleServer, 'ca'>,
  tenant = tenants[0]?.name,
) {
  return {
    NODE_EXTRA_CA_CERTS: ca,
    AZURE_TENANT_ID: tenants.find(({ name }) => name === tenant)?.id ?? '',
    AZURE_CLIENT_ID: 'any',
    AZURE_CLIENT_SECRET: 'any',
  };
}
