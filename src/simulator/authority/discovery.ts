import type { RouteResponse, Call, Route } from '../http/route';
import { findTenant } from './tenant';

/** Discovery endpoints, which clients use before requesting a token. */
export const discoveryRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/adfs/.well-known/openid-configuration',
    anonymous: true,
    handle: call => configuration(call, 'adfs'),
  },
  { method: 'GET', path: '/adfs/discovery/keys', anonymous: true, handle: keys },
  {
    method: 'GET',
    path: '/{tenant}/v2.0/.well-known/openid-configuration',
    anonymous: true,
    handle: tenantConfiguration,
  },
  { method: 'GET', path: '/{tenant}/.well-known/openid-configuration', anonymous: true, handle: tenantConfiguration },
  { method: 'GET', path: '/{tenant}/discovery/v2.0/keys', anonymous: true, handle: keys },
  { method: 'GET', path: '/{tenant}/discovery/instance', anonymous: true, handle: instance },
  { method: 'GET', path: '/metadata/endpoints', anonymous: true, handle: endpoints },
];

function keys(): RouteResponse {
  return { status: 200, body: { keys: [{ kty: 'RSA', use: 'sig', kid: 'sample', n: 'c2FtcGxl', e: 'AQAB' }] } };
}

function tenantConfiguration(call: Call): RouteResponse {
  const requested = call.params['tenant'] ?? '';
  const known = ['common', 'organizations'].includes(requested.toLowerCase());
  return configuration(call, known ? '{tenantid}' : findTenant(call, requested).id, known ? requested : undefined);
}

function configuration(call: Call, issuer: string, segment = issuer): RouteResponse {
  const base = `${call.origin}/${segment}`;
  const version = segment === 'adfs' ? '' : '/v2.0';
  return {
    status: 200,
    body: {
      issuer: segment === 'adfs' ? base : `${call.origin}/${issuer}/v2.0`,
      authorization_endpoint: `${base}/oauth2${version}/authorize`,
      token_endpoint: `${base}/oauth2${version}/token`,
      device_authorization_endpoint: `${base}/oauth2${version}/devicecode`,
      end_session_endpoint: `${base}/oauth2${version}/logout`,
      jwks_uri: segment === 'adfs' ? `${base}/discovery/keys` : `${base}/discovery/v2.0/keys`,
      token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
      response_modes_supported: ['query', 'fragment', 'form_post'],
      response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
    },
  };
}

function instance(call: Call): RouteResponse {
  const { host } = new URL(call.origin);
  return {
    status: 200,
    body: {
      tenant_discovery_endpoint: `${call.origin}/common/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
    },
  };
}

/** The response has changed twice over api-versions: an object, a list of clouds, an object again. */
function endpoints(call: Call): RouteResponse {
  const { origin } = call;
  const audiences = [origin, `${origin}/`];
  if (call.apiVersion < '2018') {
    const authentication = { loginEndpoint: `${origin}/adfs`, audiences };
    return {
      status: 200,
      body: { galleryEndpoint: origin, graphEndpoint: origin, portalEndpoint: origin, authentication },
    };
  }
  const cloud = {
    name: 'SampleAzure',
    portal: origin,
    authentication: { loginEndpoint: `${origin}/adfs`, audiences, tenant: 'common', identityProvider: 'ADFS' },
    graphAudience: origin,
    graph: origin,
    microsoftGraphResourceId: origin,
    media: origin,
    batch: origin,
    gallery: origin,
    resourceManager: origin,
    sqlManagement: origin,
    vmImageAliasDoc: `${origin}/aliases.json`,
    activeDirectoryDataLake: origin,
    suffixes: {
      storage: 'core.sample.invalid',
      keyVaultDns: 'vault.sample.invalid',
      sqlServerHostname: 'database.sample.invalid',
      acrLoginServer: 'azurecr.sample.invalid',
      azureDataLakeStoreFileSystem: 'azuredatalakestore.sample.invalid',
      azureDataLakeAnalyticsCatalogAndJob: 'azuredatalakeanalytics.sample.invalid',
    },
  };
  return { status: 200, body: call.apiVersion < '2022-09-01' ? [cloud] : cloud };
}
