import type { AccessToken } from '@azure/core-auth';
import type { Connection } from '../ports';

const minLifetimeMs = 60_000;

/**
 * The same connection for what belongs together, with one token for all of it: between reading a resource and writing it
 * no time is to pass, and a sign-in outside may take a second for each token.
 */
export function withCachedToken(connection: Connection): Connection {
  let token: AccessToken | null = null;
  return {
    ...connection,
    credential: {
      async getToken(scopes, options) {
        const isFresh = token !== null && token.expiresOnTimestamp - Date.now() > minLifetimeMs;
        if (!isFresh || options?.claims !== undefined) token = await connection.credential.getToken(scopes, options);
        return token;
      },
    },
  };
}
