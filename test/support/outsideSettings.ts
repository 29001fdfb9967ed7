import type { SampleAzure } from '../../src/simulator/entry';
import type { SampleServer } from '../../src/simulator/program/server';

/** VS Code's settings for a custom cloud at `origin` with one sign-in method. */
export function customCloud(origin: string, method: 'vscode' | 'azureCli' | 'environment'): Record<string, unknown> {
  return {
    'computeGallery.signIn.method': method,
    'microsoft-sovereign-cloud.environment': 'custom',
    'microsoft-sovereign-cloud.customEnvironment': {
      name: 'Harborline',
      portalUrl: origin,
      managementEndpointUrl: origin,
      resourceManagerEndpointUrl: origin,
      activeDirectoryEndpointUrl: origin,
      activeDirectoryResourceId: origin,
    },
  };
}

/** A file in the extension's global storage: the user has allowed signing in at `origin`. */
export function allowedHosts(origin: string): Readonly<Record<string, string>> {
  return { 'allowed.hosts': JSON.stringify([new URL(origin).host]) };
}

/** A window for `customCloud`, which the user has allowed. */
export function allowedCloud(...[origin, method]: Parameters<typeof customCloud>) {
  return { settings: customCloud(origin, method), storage: allowedHosts(origin) };
}

/** For an extension host that trusts the server and signs in to one tenant, by default the first, as a service principal. */
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
