import type { AccessToken } from '@azure/core-auth';
import { shareKnownVersions } from '../apiVersion/knownVersions';
import type { Connection } from '../ports';

const minLifetimeMs = 60_000;

/**
 * The same connection with one token for a group of requests. It minimizes the time between reading a resource and
 * writing it, since an external credential may take a second per token.
 */
export function withCachedToken(connection: Connection): Connection {
  let token: AccessToken | null = null;
  const cached: Connection = {
    ...connection,
    credential: {
      async getToken(scopes, options) {
        const isFresh = token !== null && token.expiresOnTimestamp - Date.now() > minLifetimeMs;
        if (!isFresh || options?.claims !== undefined) token = await connection.credential.getToken(scopes, options);
        return token;
      },
    },
  };
  shareKnownVersions(cached, connection);
  return cached;
}
