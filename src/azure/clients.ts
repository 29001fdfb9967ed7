import type { ComputeManagementClient } from '@azure/arm-compute';
import type { ResourceGraphClient } from '@azure/arm-resourcegraph';
import type { Client } from '@azure-rest/core-client';
import type { RunningOperation } from '@azure/core-lro';
import type { Pipeline, PipelinePolicy, PipelineResponse } from '@azure/core-rest-pipeline';
import type { Connection } from './ports';

const userAgentPrefix = 'compute-gallery-vscode';

/** Receives every response to one submission: the SDK's pollers don't expose status, headers and error bodies. */
export type OnResponse = (response: PipelineResponse) => void;

const restClients = new WeakMap<Connection, Promise<Client>>();
const graphClients = new WeakMap<Connection, Promise<ResourceGraphClient>>();

/**
 * A client for raw JSON. Reads use it rather than the typed clients, whose models drop unknown properties and reject a
 * whole page for one malformed item.
 */
export function restClient(connection: Connection): Promise<Client> {
  return cached(restClients, connection, async () => {
    const { getClient } = await import('@azure-rest/core-client');
    const client = getClient(connection.resourceManager, connection.credential, optionsOf(connection));
    await configureRetries(client.pipeline, connection);
    return client;
  });
}

/** A client for optional public data, without authentication. Retries once. */
export async function publicClient(endpoint: string, httpClient: Connection['httpClient']): Promise<Client> {
  const { getClient } = await import('@azure-rest/core-client');
  return getClient(endpoint, {
    userAgentOptions: { userAgentPrefix },
    retryOptions: { maxRetries: 1 },
    ...(httpClient && { httpClient }),
  });
}

/** A client for Microsoft Graph. Its failures, including claims challenges, don't concern the sign-in to Azure. */
export async function directoryClient({ credential, directory, httpClient }: Connection): Promise<Client | undefined> {
  if (!directory) return undefined;
  const { getClient } = await import('@azure-rest/core-client');
  return getClient(directory.endpoint, credential, {
    credentials: { scopes: [...directory.scopes] },
    userAgentOptions: { userAgentPrefix },
    retryOptions: { maxRetries: 1 },
    ...(httpClient && { httpClient }),
  });
}

export function graphClient(connection: Connection): Promise<ResourceGraphClient> {
  return cached(graphClients, connection, async () => {
    const { ResourceGraphClient } = await import('@azure/arm-resourcegraph');
    // A query is a POST without side effects, so it is retried like a read.
    return new ResourceGraphClient(connection.credential, optionsOf(connection));
  });
}

/**
 * A client for one submission, so that the observed responses belong to it.
 * @param auxiliary a connection to another tenant whose token is sent along
 */
export async function changeClient(
  connection: Connection,
  onResponse: OnResponse,
  auxiliary?: Connection,
): Promise<Client> {
  const { getClient } = await import('@azure-rest/core-client');
  const client = getClient(connection.resourceManager, connection.credential, optionsOf(connection, onResponse));
  await prepareForChange(client.pipeline, connection, auxiliary);
  return client;
}

/** The same with the compute SDK, which covers galleries, definitions, versions and managed images. */
export async function computeClient(
  connection: Connection,
  subscriptionId: string,
  onResponse: OnResponse,
  auxiliary?: Connection,
): Promise<ComputeManagementClient> {
  const { ComputeManagementClient } = await import('@azure/arm-compute');
  const client = new ComputeManagementClient(connection.credential, subscriptionId, optionsOf(connection, onResponse));
  await prepareForChange(client.pipeline, connection, auxiliary);
  return client;
}

async function prepareForChange(pipeline: Pipeline, connection: Connection, auxiliary?: Connection): Promise<void> {
  await configureRetries(pipeline, connection);
  if (!auxiliary) return;
  const { auxiliaryAuthenticationHeaderPolicy } = await import('@azure/core-rest-pipeline');
  const { credential, scopes } = auxiliary;
  pipeline.addPolicy(auxiliaryAuthenticationHeaderPolicy({ credentials: [credential], scopes: [...scopes] }), {
    phase: 'Sign',
  });
}

/** Creates a poller. It is wrapped in an object, because awaiting a poller polls it to completion. */
export async function createPoller(
  work: RunningOperation,
  restoreFrom?: string,
): Promise<{ readonly poller: SdkPoller }> {
  const { createHttpPoller } = await import('@azure/core-lro');
  // The final resource is read elsewhere, so that a malformed body can't turn success into failure.
  const poller = createHttpPoller(work, { skipFinalGet: true, ...(restoreFrom !== undefined && { restoreFrom }) });
  return { poller };
}

/** The common interface of the SDK's pollers, whatever their result. */
export interface SdkPoller {
  readonly isDone: boolean;
  poll(options?: { abortSignal?: AbortSignal }): Promise<unknown>;
  submitted(): Promise<void>;
  serialize(): Promise<string>;
}

function optionsOf(connection: Connection, onResponse?: OnResponse) {
  const policies: readonly PipelinePolicy[] = [
    ...(connection.policies ?? []),
    ...(onResponse ? [responseObserver(onResponse)] : []),
  ];
  return {
    endpoint: connection.resourceManager,
    credentials: { scopes: [...connection.scopes] },
    userAgentOptions: { userAgentPrefix },
    additionalPolicies: policies.map(policy => ({ policy, position: 'perRetry' as const })),
    retryOptions: retryOptionsOf(connection),
    ...(connection.httpClient && { httpClient: connection.httpClient }),
  };
}

function retryOptionsOf({ retryDelayMs }: Connection) {
  return retryDelayMs === undefined ? {} : { retryDelayInMs: retryDelayMs };
}

function responseObserver(onResponse: OnResponse): PipelinePolicy {
  return {
    name: 'computeGallery.responseObserver',
    async sendRequest(request, next) {
      const response = await next(request);
      onResponse(response);
      return response;
    },
  };
}

/**
 * Configures retries. By default the SDK resends any request after a lost response, including writes. Here only reads
 * are retried; a write is resent only if the response proves that nothing was done: 429, or 503 with `Retry-After`.
 */
async function configureRetries(pipeline: Pipeline, connection: Connection): Promise<void> {
  const { defaultRetryPolicy, throttlingRetryPolicy } = await import('@azure/core-rest-pipeline');
  const reads = defaultRetryPolicy(retryOptionsOf(connection));
  const writes = throttlingRetryPolicy();
  pipeline.removePolicy({ name: reads.name });
  pipeline.addPolicy(
    {
      name: 'computeGallery.retries',
      sendRequest: (request, next) => (request.method === 'GET' ? reads : writes).sendRequest(request, next),
    },
    { phase: 'Retry' },
  );
}

function cached<T>(
  clients: WeakMap<Connection, Promise<T>>,
  connection: Connection,
  create: () => Promise<T>,
): Promise<T> {
  const present = clients.get(connection);
  if (present) return present;
  const created = create();
  clients.set(connection, created);
  created.catch(() => clients.delete(connection));
  return created;
}
