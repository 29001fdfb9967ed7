/** The subject of a token. */
export interface TokenSubject {
  tenantId: string;
  clientId: string;
  /** Object ID of the service principal or user. */
  objectId: string;
  /** A user's sign-in name. Absent for an application. */
  userName?: string;
}

/** Default token lifetime in seconds. */
export const tokenLifetime = 86_399;

/**
 * An access token like Entra ID's, except for the signature, which isn't verified. Its times are real, not simulated,
 * since clients compare them with their own clock.
 */
export function accessToken(subject: TokenSubject, audience: string, issuer: string, lifetime = tokenLifetime): string {
  const now = Math.floor(Date.now() / 1000);
  const { tenantId, clientId, objectId, userName } = subject;
  const claims = {
    aud: audience,
    iss: issuer,
    iat: now,
    nbf: now,
    exp: now + lifetime,
    appid: clientId,
    appidacr: '1',
    idtyp: userName === undefined ? 'app' : 'user',
    oid: objectId,
    sub: objectId,
    tid: tenantId,
    ...(userName === undefined ? {} : { upn: userName, unique_name: userName, name: userName }),
    ver: '1.0',
  };
  return [{ typ: 'JWT', alg: 'RS256', kid: 'sample' }, claims]
    .map(part => encoded(JSON.stringify(part)))
    .concat(encoded('signed by Sample Azure'))
    .join('.');
}

function encoded(text: string): string {
  const bytes = String.fromCodePoint(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** A GUID derived from the text. */
export function guidFor(text: string): string {
  const hex = [1, 2, 3, 4].map(salt => hash(`${salt}:${text.toLowerCase()}`).toString(16).padStart(8, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return Math.imul(value ^ (value >>> 15), 0x85ebca6b) >>> 0;
}
