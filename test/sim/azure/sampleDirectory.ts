import type { Connection, Directory } from '../../../src/azure/ports';
import { createSampleAzure, type SampleAzure, type SampleAzureOptions } from '../../../src/simulator/entry';

export interface Sample {
  readonly azure: SampleAzure;
  readonly directory: Directory;
  /** The same Azure, reached by new clients, as after a restart. */
  readonly reopened: () => Directory;
  /** Requests so far, as `PUT 201 /path`, without hosts and queries. */
  readonly requests: (method?: string) => readonly string[];
}

/** Sample Azure with a manual clock, reached through the real SDK. */
export function sampleDirectory(options: SampleAzureOptions = {}): Sample {
  const azure = createSampleAzure({ clock: 'hand', ...options });
  return {
    azure,
    directory: directoryOf(azure),
    reopened: () => directoryOf(azure),
    requests: method =>
      azure.world.requests
        .filter(request => method === undefined || request.method === method)
        .map(request => `${request.method} ${request.status} ${new URL(request.url, 'https://x').pathname}`),
  };
}

function directoryOf(azure: SampleAzure): Directory {
  const subscriptions = azure.subscriptions.map(({ id, name, tenantId }) => ({ id, name, tenantId }));
  const connections = new Map(azure.tenants.map(({ id }) => [id, connectionOf(azure, id)]));
  const ofTenant = (tenantId: string): Connection => connections.get(tenantId) ?? connectionOf(azure, tenantId);
  return {
    subscriptions: () => subscriptions,
    connectionOf: id => ofTenant(subscriptions.find(one => one.id === id)?.tenantId ?? ''),
    tenants: () =>
      azure.tenants.map(({ id }) => ({
        tenantId: id,
        connection: ofTenant(id),
        subscriptions: subscriptions.filter(one => one.tenantId === id),
      })),
  };
}

function connectionOf(azure: SampleAzure, tenantId: string): Connection {
  return {
    credential: {
      getToken: () => Promise.resolve({ token: azure.tokenFor(tenantId), expiresOnTimestamp: Date.now() + 3_600_000 }),
    },
    resourceManager: 'https://management.azure.com',
    scopes: ['https://management.azure.com/.default'],
    directory: { endpoint: 'https://graph.microsoft.com', scopes: ['https://graph.microsoft.com/.default'] },
    httpClient: azure.httpClient,
    retryDelayMs: 0,
  };
}
