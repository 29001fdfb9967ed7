import {
  createHttpHeaders,
  type HttpHeaders,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import type { Clock } from '../../src/base/clock';
import type { NetworkFault } from './fuzzCase';

type Deliver = () => Promise<PipelineResponse>;

export const readFaults: readonly NetworkFault[] = [
  'empty',
  'wrongShape',
  'noProperties',
  'foreign404',
  'proxy403',
  'proxy407',
  'redirected',
];
export const anyFaults: readonly NetworkFault[] = [
  'lostRequest',
  'throttled',
  'unavailable',
  'brokenServer',
  'signedOut',
  'forbidden',
  'portal',
  'lostAnswer',
  'lateAnswer',
  'serverErrorAfter',
  'htmlAfter',
  'truncatedAfter',
  'neverArrives',
  'neverAnswered',
];

const html = '<html><head><title>Sign in to the network</title></head><body>${name}</body></html>';

/** A write is a write to Azure only if it changes something: a query is a POST too. */
export function isRead({ method, url }: { readonly method: string; readonly url: string }): boolean {
  return method === 'GET' || method === 'HEAD' || /ResourceGraph|\/getMemberObjects/i.test(url);
}

const lateMs = 90_000;

/** What becomes of a request under a fault. */
export async function underFault(
  fault: NetworkFault,
  request: PipelineRequest,
  deliver: Deliver,
  clock: Clock,
): Promise<PipelineResponse> {
  switch (fault) {
    case 'lostRequest':
      throw new LostError('connect ECONNREFUSED 20.0.0.1:443', 'ECONNREFUSED', request);
    case 'throttled':
      return refusal(request, 429, 'TooManyRequests', 'The request is being throttled.');
    case 'unavailable':
      return refusal(request, 503, 'ServiceUnavailable', 'The service is unavailable.');
    case 'brokenServer':
      return refusal(request, 500, 'InternalServerError', 'Something went wrong.');
    case 'signedOut':
      return refusal(request, 401, 'ExpiredAuthenticationToken', 'The access token expiry UTC time is in the past.');
    case 'forbidden':
      return refusal(
        request,
        403,
        'AuthorizationFailed',
        `The client does not have authorization to perform action over scope '${new URL(request.url).pathname}'.`,
      );
    case 'portal':
      return answer(request, 200, html, 'text/html');
    case 'lostAnswer':
      await deliver();
      throw new LostError('read ECONNRESET', 'ECONNRESET', request);
    case 'lateAnswer': {
      const found = await deliver();
      await clock.sleep(lateMs);
      return found;
    }
    case 'serverErrorAfter':
      await deliver();
      return refusal(request, 500, 'InternalServerError', 'Something went wrong.');
    case 'htmlAfter':
      await deliver();
      return answer(request, 502, html, 'text/html');
    case 'truncatedAfter':
      await deliver();
      throw new LostError('Error reading response as text: aborted', 'PARSE_ERROR', request);
    case 'neverArrives':
      return never(request);
    case 'neverAnswered':
      await deliver();
      return never(request);
    case 'empty':
      return answer(request, 200, '');
    case 'wrongShape':
      return answer(request, 200, '[]');
    case 'noProperties': {
      const found = await deliver();
      return { ...found, bodyAsText: withoutProperties(found.bodyAsText ?? '') };
    }
    case 'foreign404':
      return answer(request, 404, '404 page not found', 'text/plain');
    case 'proxy403':
      return answer(request, 403, html, 'text/html');
    case 'proxy407':
      return answer(request, 407, '', 'text/plain');
    case 'redirected':
      return answer(request, 302, '', 'text/html', { location: 'https://login.network.example/' });
  }
}

function withoutProperties(body: string): string {
  try {
    const json = JSON.parse(body) as Record<string, unknown>;
    return JSON.stringify({ ...json, properties: null });
  } catch {
    return body;
  }
}

function refusal(request: PipelineRequest, status: number, code: string, message: string): PipelineResponse {
  return answer(request, status, JSON.stringify({ error: { code, message } }));
}

function answer(
  request: PipelineRequest,
  status: number,
  bodyAsText: string,
  type = 'application/json',
  more: Record<string, string> = {},
): PipelineResponse {
  const headers: HttpHeaders = createHttpHeaders({ 'content-type': type, ...more });
  return { request, status, headers, bodyAsText };
}

function never(request: PipelineRequest): Promise<PipelineResponse> {
  return new Promise((_, reject) => {
    const abort = (): void => {
      const error = new Error('The operation was aborted.');
      error.name = 'AbortError';
      reject(error);
    };
    if (request.abortSignal?.aborted) abort();
    else request.abortSignal?.addEventListener('abort', abort);
  });
}

/** As the SDK's own client throws it. */
class LostError extends Error {
  override readonly name = 'RestError';

  constructor(
    message: string,
    readonly code: string,
    readonly request: PipelineRequest,
  ) {
    super(message);
  }
}
