import { createHttpHeaders, RestError } from '@azure/core-rest-pipeline';
import type { Connection, Directory } from '../../../src/azure/ports';

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the script answers: a status with a body and headers, or `drop`: the connection breaks without an answer. */
export type Reply = { status?: number; body?: unknown; headers?: Record<string, string> } | 'drop';

export const subscription = { id: '00000000-0000-0000-0000-000000000000', name: 'Images', tenantId: 'tenant' };

/** An Azure that answers by a script, with the log of what it was asked. */
export function scriptedAzure(answer: (asked: Asked, nth: number) => Reply, more: Partial<Connection> = {}) {
  const asked: Asked[] = [];
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
        const reply = answer(one, asked.length);
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
  return { connection, directory, asked };
}
