import type { RouteResponse, Call, Route } from '../http/route';
import type { Tenant, World } from '../world/world';
import { discoveryRoutes } from './discovery';
import { withSignInErrors, SignInError } from './signInError';
import { findTenant } from './tenant';
import { accessToken, guidFor, tokenLifetime, type TokenSubject } from './token';

/**
 * The sign-in authority: discovery, and tokens for any client ID with a secret, for users, and for a managed identity.
 * Under `/adfs`, which has no tenants, a client ID that ends with `@` and a tenant's ID or domain belongs to that
 * tenant, any other to the first.
 */
export function authorityRoutes(): Route[] {
  const token = { anonymous: true, handle: (call: Call) => withSignInErrors(call, grantToken) };
  const identity = { anonymous: true, handle: managedIdentity };
  return [
    ...discoveryRoutes.map(route => ({ ...route, handle: (call: Call) => withSignInErrors(call, route.handle) })),
    { method: 'POST', path: '/adfs/oauth2/token', ...token },
    { method: 'POST', path: '/{tenant}/oauth2/v2.0/token', ...token },
    { method: 'POST', path: '/{tenant}/oauth2/token', ...token },
    { method: 'GET', path: '/metadata/identity/oauth2/token', ...identity },
    { method: 'GET', path: '/MSI/token', ...identity },
  ];
}

/** An access token, as returned by `tokenFor` and the token endpoint. */
export function tokenOf(tenant: Tenant, clientId: string, audience: string, origin: string, lifetime?: number): string {
  return accessToken(subjectOf(tenant, clientId), audience, `${origin}/${tenant.id}/`, lifetime);
}

function subjectOf(tenant: Tenant, clientId: string, userName?: string): TokenSubject {
  const objectId = guidFor(`${tenant.id}/${userName ?? clientId}`);
  return { tenantId: tenant.id, clientId, objectId, ...(userName === undefined ? {} : { userName }) };
}

function grantToken(call: Call): RouteResponse {
  const form = Object.fromEntries(new URLSearchParams(typeof call.body === 'string' ? call.body : ''));
  const expiresIn = lifetimeOf(call.world);
  const grant = form['grant_type'] ?? '';
  const clientId = form['client_id'] ?? '';
  const secret = form['client_secret'] ?? form['client_assertion'] ?? '';
  if (clientId === '') {
    throw new SignInError(
      400,
      'invalid_request',
      900144,
      "The request body must contain the following parameter: 'client_id'.",
    );
  }
  if (grant === 'client_credentials' && secret === '') {
    throw new SignInError(
      401,
      'invalid_client',
      7000216,
      "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
    );
  }
  if (!['client_credentials', 'password', 'refresh_token'].includes(grant)) {
    throw new SignInError(
      400,
      'unsupported_grant_type',
      70003,
      `The app requested an unsupported grant type '${grant}'.`,
    );
  }
  const tenant = findTenant(call, call.params['tenant'] ?? /@(.+)$/.exec(clientId)?.[1] ?? 'adfs');
  const userName = grant === 'client_credentials' ? undefined : (form['username'] ?? `someone@${tenant.domain}`);
  const audience = audienceOf(form['resource'] ?? form['scope'] ?? '', call.origin);
  const subject = subjectOf(tenant, clientId, userName);
  return {
    status: 200,
    headers: { 'cache-control': 'no-store, no-cache', pragma: 'no-cache' },
    body: {
      token_type: 'Bearer',
      expires_in: expiresIn,
      ext_expires_in: expiresIn,
      resource: audience,
      access_token: accessToken(subject, audience, `${call.origin}/${tenant.id}/`, expiresIn),
      ...(userName === undefined ? {} : { refresh_token: guidFor(userName), scope: form['scope'] ?? '' }),
    },
  };
}

/** The managed identity endpoint of a virtual machine (`Metadata: true`) or an app (`X-IDENTITY-HEADER`). */
function managedIdentity(call: Call): RouteResponse {
  const expiresIn = lifetimeOf(call.world);
  if (call.headers['metadata'] !== 'true' && !call.headers['x-identity-header']) {
    return {
      status: 400,
      body: { error: 'invalid_request', error_description: 'Required metadata header not specified' },
    };
  }
  const [tenant] = call.world.tenants;
  const resource = call.query.get('resource') ?? '';
  if (!tenant || resource === '') {
    return {
      status: 400,
      body: { error: 'invalid_request', error_description: 'Required audience parameter not specified' },
    };
  }
  const clientId = call.query.get('client_id') ?? guidFor('managed identity');
  const now = Math.floor(Date.now() / 1000);
  return {
    status: 200,
    body: {
      access_token: tokenOf(tenant, clientId, resource, call.origin, expiresIn),
      client_id: clientId,
      expires_in: String(expiresIn),
      expires_on: String(now + expiresIn),
      not_before: String(now),
      resource,
      token_type: 'Bearer',
    },
  };
}

function lifetimeOf(world: World): number {
  return world.faults.find(fault => fault.kind === 'tokenLifetime')?.seconds ?? tokenLifetime;
}

function audienceOf(scope: string, origin: string): string {
  const [first] = scope.split(' ').filter(part => part.includes('://'));
  return first?.replace(/\/\.default$/, '') ?? origin;
}
