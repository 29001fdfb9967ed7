/** Claims of an access token. Not validated: only used to label accounts. */
export interface TokenClaims {
  readonly tenantId?: string;
  readonly account?: string;
  /** Milliseconds since 1970. */
  readonly expiresAt?: number;
}

/** Empty if the token isn't a readable JWT. */
export function tokenClaims(token: string): TokenClaims {
  const body = readBody(token);
  const text = (...names: readonly string[]): string | undefined =>
    names.map(name => body[name]).find((value): value is string => typeof value === 'string' && value !== '');
  const tenantId = text('tid');
  const account = text('upn', 'unique_name', 'preferred_username', 'name', 'app_displayname', 'appid');
  const expires = body['exp'];
  return {
    ...(tenantId !== undefined && { tenantId }),
    ...(account !== undefined && { account }),
    ...(typeof expires === 'number' && { expiresAt: expires * 1000 }),
  };
}

function readBody(token: string): Record<string, unknown> {
  try {
    const base64 = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
    const body: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
