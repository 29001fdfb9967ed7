import { createHttpHeaders, RestError } from '@azure/core-rest-pipeline';
import type { Connection, Directory } from '../../../src/azure/ports';

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * A scripted response: a status with a body and headers, `drop`, which breaks the connection without a response, or
 * `silence`: no response ever comes.
 */
export type Reply = { status?: number; body?: unknown; headers?: Record<string, string> } | 'drop' | 'silence';

export const subscription = { id: '00000000-0000-0000-0000-000000000000', name: 'Images', tenantId: 'tenant' };

/** An Azure that responds by a script and records its requests. */
export function scriptedAzure(answer: (asked: Asked, nth: number) => Reply, more: Partial<Connection> = {}) {
  const asked: Asked[] = [];
  let always: Reply | undefined;
  const connection: Connection = {
    credential: {
      getToken: () => Promise.resolve({ token: 'eyJsecret.token.value', expiresOnTimestamp: Date.now() + 3_600_000 }),
    },
    resourceManager: 'https://management.azure.com',
    scopes: ['https://management.azure.com/.default'],
    retryDelayMs: 0,
    httpClient: {
      sendRequest: request => {
        const body: unknown = typeof request.body === 'string' ? JSON.parse(request.body) : undefined;
        const one = { method: request.method, url: request.url, body, headers: request.headers.toJSON() };
        asked.push(one);
        const reply = always ?? answer(one, asked.length);
        if (reply === 'silence') return new Promise(() => undefined);
        if (reply === 'drop') {
          return Promise.reject(new RestError('socket hang up', { code: 'ECONNRESET', request }));
        }
        const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? {});
        const headers = createHttpHeaders({ 'content-type': 'application/json', ...reply.headers });
        return Promise.resolve({ request, status: reply.status ?? 200, headers, bodyAsText: text });
      },
    },
    ...more,
  };
  const directory: Directory = {
    subscriptions: () => [subscription],
    connectionOf: () => connection,
    tenants: () => [{ tenantId: subscription.tenantId, connection, subscriptions: [subscription] }],
  };
  return { connection, directory, asked, replyAlways: (reply: Reply) => void (always = reply) };
}

/** Azure's word that it doesn't have what a request is about. */
export function notFound(url: string): Reply {
  const what = decodeURIComponent(new URL(url).pathname).replace(/^.*\/providers\/(?=[^/]+\/[^/]+\/)/i, '');
  const message = `The Resource '${what}' under resource group 'rg' was not found.`;
  return { status: 404, body: { error: { code: 'ResourceNotFound', message } } };
}
