import type { ComputeManagementClient } from '@azure/arm-compute';
import type { ResourceGraphClient } from '@azure/arm-resourcegraph';
import type { RunningOperation } from '@azure/core-lro';
import type { Pipeline, PipelinePolicy, PipelineResponse } from '@azure/core-rest-pipeline';
import type { Client } from '@azure-rest/core-client';
import { realTime } from '../base/realTime';
import { apiVersionPolicy } from './apiVersion/apiVersionPolicy';
import { knownVersions } from './apiVersion/knownVersions';
import { isRead } from './http/isRead';
import { readJson } from './http/readJson';
import { sentOnlyTo } from './http/sentOnlyTo';
import { soundAnswers } from './http/soundAnswers';
import { timeLimit } from './http/timeLimit';
import { unlessBusy } from './http/unlessBusy';
import type { Connection } from './ports';

const userAgentPrefix = 'compute-gallery-vscode';
const defaultRetryDelayMs = 1_000;
/** Nobody waits longer for what nothing depends on. */
const modestRetryMs = 10_000;

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
    await configureRequests(client.pipeline, connection);
    return client;
  });
}

/** A client for optional public data, without authentication. Retries once. */
export async function publicClient(endpoint: string, httpClient: Connection['httpClient']): Promise<Client> {
  const { getClient } = await import('@azure-rest/core-client');
  return sendingOnlyTo(endpoint, getClient(endpoint, modestOptions(httpClient)));
}

/** A client for Microsoft Graph. Its failures, including claims challenges, don't concern the sign-in to Azure. */
export async function directoryClient({
  credential,
  directory,
  httpClient,
  time,
}: Connection): Promise<Client | undefined> {
  if (!directory) return undefined;
  const { getClient } = await import('@azure-rest/core-client');
  const { endpoint, scopes } = directory;
  const options = { ...modestOptions(httpClient, time), credentials: { scopes: [...scopes] } };
  return sendingOnlyTo(endpoint, getClient(endpoint, credential, options));
}

/** For what nothing depends on. */
function modestOptions(httpClient: Connection['httpClient'], time: Connection['time'] = realTime) {
  return {
    userAgentOptions: { userAgentPrefix },
    retryOptions: { maxRetries: 1 },
    redirectOptions,
    additionalPolicies: perRetry(soundAnswers(defaultRetryDelayMs, modestRetryMs), timeLimit(time)),
    ...(httpClient && { httpClient }),
  };
}

export function graphClient(connection: Connection): Promise<ResourceGraphClient> {
  return cached(graphClients, connection, async () => {
    const { ResourceGraphClient } = await import('@azure/arm-resourcegraph');
    const client = new ResourceGraphClient(connection.credential, optionsOf(connection));
    return sendingOnlyTo(connection.resourceManager, client);
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
  // The wait is up to the step, which shows it and can be told to end it.
  await configureRequests(pipeline, connection, unlessBusy);
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

/** Azure's APIs don't redirect. A proxy that does would be sent what is meant for Azure. */
const redirectOptions = { maxRetries: 0 };

function optionsOf(connection: Connection, onResponse?: OnResponse) {
  const { resourceManager, scopes, httpClient, policies = [], time = realTime } = connection;
  return {
    endpoint: resourceManager,
    credentials: { scopes: [...scopes] },
    userAgentOptions: { userAgentPrefix },
    additionalPolicies: perRetry(
      ...(onResponse ? [responseObserver(onResponse)] : []),
      apiVersionPolicy(knownVersions(connection), async path => readJson(await restClient(connection), path)),
      soundAnswers(connection.retryDelayMs ?? defaultRetryDelayMs),
      ...policies,
      timeLimit(time),
    ),
    retryOptions: retryOptionsOf(connection),
    redirectOptions,
    ...(httpClient && { httpClient }),
  };
}

/** The innermost is last. */
function perRetry(...policies: readonly PipelinePolicy[]) {
  return policies.map(policy => ({ policy, position: 'perRetry' as const }));
}

/** Refuses a request to another host before anything is added to it. */
function sendingOnlyTo<C extends { readonly pipeline: Pipeline }>(endpoint: string, client: C): C {
  client.pipeline.addPolicy(sentOnlyTo(endpoint), { beforePolicies: ['bearerTokenAuthenticationPolicy'] });
  return client;
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
 * Configures where requests go, and retries. By default the SDK resends any request after a lost response, including
 * writes. Here only reads are retried.
 * @param wait what becomes of an answer by which Azure asks to come back later
 */
async function configureRequests(
  pipeline: Pipeline,
  connection: Connection,
  wait: (response: PipelineResponse) => PipelineResponse = response => response,
): Promise<void> {
  sendingOnlyTo(connection.resourceManager, { pipeline });
  const { defaultRetryPolicy } = await import('@azure/core-rest-pipeline');
  const reads = defaultRetryPolicy(retryOptionsOf(connection));
  pipeline.removePolicy({ name: reads.name });
  pipeline.addPolicy(
    {
      name: 'computeGallery.retries',
      sendRequest: (request, next) =>
        isRead(request) ? reads.sendRequest(request, async one => wait(await next(one))) : next(request),
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
