import type { OperationResponse, RunningOperation } from '@azure/core-lro';
import type { Client, HttpResponse } from '@azure-rest/core-client';
import * as l10n from '@vscode/l10n';
import type { ArmRequest } from '../../arm/request';
import { object, text } from '../../base/json';
import { AzureError } from '../../domain/errors/failure';
import { subscriptionOf } from '../../domain/id/resourceId';
import { changeClient, computeClient, createPoller, type OnResponse, type SdkPoller } from '../clients';
import { badAnswer, failureOfResponse } from '../http/armError';
import { encodedPath } from '../http/rest';
import type { Connection } from '../ports';
import { computeOperation } from './computeOperation';
import { ownBody } from './ownBody';

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
  let sent: object | undefined;
  client.pipeline.addPolicy(ownBody(() => sent));
  return async body => {
    sent = body;
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
  const { poller } = await createPoller(operation(client, async () => answerOf(await send()), answerOf));
  return acceptedState(poller);
}

/** Restores a serialized poller. Sends nothing until it is polled. */
export async function restoredPoller(client: Client, state: string): Promise<{ readonly poller: SdkPoller }> {
  const sendInitialRequest = (): Promise<never> => Promise.reject(new Error('A restored poller sends nothing'));
  const reportsStatus = state.includes('"mode":"OperationLocation"');
  const work = operation(client, sendInitialRequest, reportsStatus ? statusOf : answerOf);
  return createPoller(work, withoutResource(state));
}

/** The compute SDK's pollers end by reading the resource, which is read elsewhere: it can't turn success into failure. */
function withoutResource(state: string): string {
  return JSON.stringify(JSON.parse(state, (name, value: unknown) => (name === 'resourceLocation' ? undefined : value)));
}

function operation(
  client: Client,
  sendInitialRequest: RunningOperation['sendInitialRequest'],
  read: (response: HttpResponse) => OperationResponse,
): RunningOperation {
  return {
    sendInitialRequest,
    sendPollRequest: async (path, { abortSignal } = {}) =>
      read(await client.pathUnchecked(path).get(abortSignal ? { abortSignal } : {})),
  };
}

/** The status of an operation. The SDK takes a response without one for success. */
function statusOf(response: HttpResponse): OperationResponse {
  const answer = answerOf(response);
  if (answer.rawResponse.statusCode === 200 && text(object(response.body)['status']) === undefined) {
    throw badAnswer(l10n.t('Azure returned something other than what was requested.'));
  }
  return answer;
}

/** Throws `AzureError` for an error status. */
function answerOf(response: HttpResponse): OperationResponse {
  const body: unknown = response.body;
  const statusCode = Number(response.status);
  if (statusCode < 200 || statusCode > 299) {
    const { url: path } = response.request;
    throw new AzureError(failureOfResponse({ status: statusCode, headers: response.headers, body, path }));
  }
  const { request, headers } = response;
  return {
    flatResponse: body,
    rawResponse: { statusCode, headers, body, request: { method: request.method, url: request.url } },
  };
}
