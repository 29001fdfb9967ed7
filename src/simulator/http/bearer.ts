import type { World } from '../world/world';
import { number, record, text, type Json } from './json';
import { ArmError, type Call, type Claims } from './route';

/** Parses the bearer token. The signature isn't verified; only tenant, expiry and owner are used. */
export function claimsOf(headers: Readonly<Record<string, string>>, authority: string, wallClock: number): Claims {
  const token = /^Bearer (.+)$/i.exec(headers['authorization'] ?? '')?.[1];
  if (token === undefined) {
    throw unauthorized(
      'AuthenticationFailed',
      "Authentication failed. The 'Authorization' header is missing.",
      `Bearer authorization_uri="${authority}", error="invalid_token", error_description="The authentication failed because of missing 'Authorization' header."`,
    );
  }
  const payload = payloadOf(token);
  const tenant = text(payload, 'tid');
  const invalid = `Bearer authorization_uri="${authority}", error="invalid_token", error_description="Could not validate the token."`;
  if (tenant === undefined) throw unauthorized('InvalidAuthenticationToken', 'The access token is invalid.', invalid);
  const expiry = (number(payload, 'exp') ?? 0) * 1000;
  if (expiry <= wallClock) {
    throw unauthorized(
      'ExpiredAuthenticationToken',
      `The access token expiry UTC time '${utc(expiry)}' is earlier than current UTC time '${utc(wallClock)}'.`,
      invalid,
    );
  }
  const auxiliary = (headers['x-ms-authorization-auxiliary'] ?? '')
    .split(/[,;]/)
    .flatMap(one => text(payloadOf(one.trim().replace(/^Bearer /i, '')), 'tid') ?? []);
  const objectId = text(payload, 'oid') ?? text(payload, 'appid') ?? '00000000-0000-0000-0000-000000000000';
  return { tenant, objectId, name: text(payload, 'upn') ?? text(payload, 'appid') ?? objectId, auxiliary };
}

/** A 401 with a claims challenge. */
export function claimsChallenge(authority: string): ArmError {
  const claims = btoa('{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}');
  return unauthorized(
    'InvalidAuthenticationToken',
    'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp',
    `Bearer realm="", authorization_uri="${authority}", client_id="", error="insufficient_claims", claims="${claims}"`,
  );
}

/** Throws if the subscription is unknown, belongs to another tenant than the token's, or is read-only. */
export function checkSubscription(world: World, { claims, method }: Call, id: string, authority: string): void {
  const subscription = world.subscription(id);
  if (!subscription) {
    throw new ArmError(404, 'SubscriptionNotFound', `The subscription '${id}' could not be found.`);
  }
  const tenant = subscription.tenantId;
  if (tenant.toLowerCase() === claims.tenant.toLowerCase()) {
    if (method === 'GET' || method === 'HEAD' || subscription.state !== 'Disabled') return;
    throw new ArmError(
      409,
      'ReadOnlyDisabledSubscription',
      `The subscription '${id}' is disabled and therefore marked as read only. You cannot perform any write actions on this subscription until it is re-enabled.`,
    );
  }
  throw unauthorized(
    'InvalidAuthenticationTokenTenant',
    `The access token is from the wrong issuer 'https://sts.windows.net/${claims.tenant}/'. It must match the tenant 'https://sts.windows.net/${tenant}/' associated with this subscription. Please use the authority (URL) 'https://login.windows.net/${tenant}' to get the token. Note, if the subscription is transferred to another tenant there is no impact to the services, but information about new tenant could take time to propagate (up to an hour). If you just transferred your subscription and see this error message, please try back later.`,
    `Bearer authorization_uri="${authority.replace(/[^/]*$/, tenant)}", error="invalid_token", error_description="The access token is from the wrong issuer. It must match the tenant associated with this subscription. Please use correct authority to get the token."`,
  );
}

function unauthorized(code: string, message: string, challenge: string): ArmError {
  return new ArmError(401, code, message, { headers: { 'www-authenticate': challenge } });
}

function payloadOf(token: string): Json {
  const part = token.split('.')[1] ?? '';
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));
    return record(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return {};
  }
}

function utc(ms: number): string {
  return new Date(ms).toLocaleString('en-US', { timeZone: 'UTC' }).replace(',', '');
}
