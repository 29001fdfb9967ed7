import { ComputeManagementClient } from '@azure/arm-compute';
import { ClientSecretCredential, ManagedIdentityCredential, type TokenCredential } from '@azure/identity';
import { getClient } from '@azure-rest/core-client';

/** Run as a separate program, since `NODE_EXTRA_CA_CERTS` is read at startup; prints what it sees as JSON. */
async function probe(endpoint: string, tenant: string, subscription: string): Promise<unknown> {
  const authority = { authorityHost: endpoint, disableInstanceDiscovery: true };
  const credentials: Record<string, TokenCredential> = {
    secret: new ClientSecretCredential(tenant, 'any', 'any', authority),
    managed: new ManagedIdentityCredential(),
  };
  const seen: Record<string, unknown> = {};
  for (const [name, credential] of Object.entries(credentials)) {
    const rest = getClient(endpoint, credential, { credentials: { scopes: [`${endpoint}/.default`] } });
    const answer = await rest.pathUnchecked('/subscriptions').get({ queryParameters: { 'api-version': '2022-12-01' } });
    const { value } = answer.body as { value: { displayName: string }[] };
    const subscriptions = value.map(({ displayName }) => displayName);
    const galleries: string[] = [];
    const compute = new ComputeManagementClient(credential, subscription, { endpoint });
    for await (const gallery of compute.galleries.list()) galleries.push(gallery.name ?? '');
    seen[name] = { subscriptions, galleries };
  }
  const stranger = new ClientSecretCredential('00000000-1111-2222-3333-444444444444', 'any', 'any', authority);
  seen['stranger'] = await stranger.getToken(`${endpoint}/.default`).catch((error: unknown) => String(error));
  return seen;
}

const [endpoint = '', tenant = '', subscription = ''] = process.argv.slice(2);
probe(endpoint, tenant, subscription).then(
  seen => process.stdout.write(JSON.stringify(seen)),
  (error: unknown) => {
    process.stderr.write(String(error));
    process.exitCode = 1;
  },
);
