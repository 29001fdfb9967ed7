import type { Client, HttpResponse } from '@azure-rest/core-client';
import type { OperationResponse, RunningOperation } from '@azure/core-lro';
import type { ArmRequest } from '../../arm/request';
import { AzureError } from '../../domain/errors/failure';
import { subscriptionOf } from '../../domain/id/resourceId';
import { failureOfResponse } from '../http/armError';
import { changeClient, computeClient, createPoller } from '../clients';
import type { OnResponse, SdkPoller } from '../clients';
import { computeOperation } from './computeOperation';
import type { Connection } from '../ports';
import { encodedPath } from '../http/rest';

/** How to send a request. */
interface SendOptions {
  readonly connection: Connection;
  readonly onResponse: OnResponse;
  /** A connection to another tenant whose token is sent along. */
  readonly auxiliary?: Connection | undefined;
  readonly abortSignal?: AbortSignal | undefined;
}

/**
 * Does all slow work before a request, so that the state its body depends on can be read at the last moment. The
 * returned function sends the request once, and resolves when Azure has accepted it, with the serialized poller, or
 * undefined if there is nothing to wait for.
 */
export async function prepareRequest(
  outline: ArmRequest,
  { connection, onResponse, auxiliary, abortSignal }: SendOptions,
): Promise<(body: object | undefined) => Promise<string | undefined>> {
  const { method, path, apiVersion } = outline;
  const requestOf = (body: object | undefined): ArmRequest => ({ method, path, apiVersion, ...(body && { body }) });
  if (!computeOperation(outline)) {
    const client = await changeClient(connection, onResponse, auxiliary);
    return async body => sendByRest(client, requestOf(body), abortSignal);
  }
  const client = await computeClient(connection, subscriptionOf(path), onResponse, auxiliary);
  return async body => {
    const start = computeOperation(requestOf(body));
    return start && acceptedState(start(client, abortSignal ? { abortSignal } : {}));
  };
}

async function acceptedState(poller: SdkPoller): Promise<string | undefined> {
  await poller.submitted();
  return poller.isDone ? undefined : poller.serialize();
}

/** Sends requests without an operation in the compute SDK. */
async function sendByRest(
  client: Client,
  { method, path, apiVersion, body }: ArmRequest,
  abortSignal?: AbortSignal,
): Promise<string | undefined> {
  const url = `${encodedPath(path)}?api-version=${apiVersion}`;
  const options = { ...(body && { body }), ...(abortSignal && { abortSignal }) };
  const send = async (): Promise<HttpResponse> => {
    const target = client.pathUnchecked(url);
    switch (method) {
      case 'PUT':
        return target.put(options);
      case 'PATCH':
        return target.patch(options);
      case 'POST':
        return target.post(options);
      case 'DELETE':
        return target.delete(options);
    }
  };
  const { poller } = await createPoller(operation(client, async () => answerOf(await send())));
  return acceptedState(poller);
}

/** Restores a serialized poller. Sends nothing until it is polled. */
export async function restoredPoller(client: Client, state: string): Promise<{ readonly poller: SdkPoller }> {
  return createPoller(
    operation(client, () => Promise.reject(new Error('A restored poller sends nothing'))),
    state,
  );
}

function operation(client: Client, sendInitialRequest: RunningOperation['sendInitialRequest']): RunningOperation {
  return {
    sendInitialRequest,
    sendPollRequest: async (path, { abortSignal } = {}) =>
      answerOf(await client.pathUnchecked(path).get(abortSignal ? { abortSignal } : {})),
  };
}

/** Throws `AzureError` for an error status. */
function answerOf(response: HttpResponse): OperationResponse {
  const body: unknown = response.body;
  const statusCode = Number(response.status);
  if (statusCode < 200 || statusCode > 299) {
    throw new AzureError(failureOfResponse({ status: statusCode, headers: response.headers, body }));
  }
  const { request, headers } = response;
  return {
    flatResponse: body,
    rawResponse: { statusCode, headers, body, request: { method: request.method, url: request.url } },
  };
}
