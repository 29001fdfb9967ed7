import assert from 'node:assert/strict';
import type { ArmResponse } from '../../../src/simulator/http/http';
import { SampleDriver } from '../../support/sampleDriver';

const origin = 'https://localhost:7';
const anybody = { grant_type: 'client_credentials', client_id: 'any', client_secret: 'any' };

interface Claims {
  tid: string;
  aud: string;
  oid: string;
  appid: string;
  upn?: string;
  iat: number;
  exp: number;
}

function claimsIn({ body = '' }: ArmResponse): Claims {
  const { access_token: token } = JSON.parse(body) as { access_token: string };
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Claims;
}

describe('Sample Azure: sign-in authority', () => {
  const azure = new SampleDriver();
  const [logistics, academy] = azure.sample.tenants;
  const ask = (method: string, where: string, form?: Record<string, string>, headers = {}): Promise<ArmResponse> =>
    azure.sample.handle({
      method,
      url: `${origin}${where}`,
      headers: { ...headers, ...(form && { 'content-type': 'application/x-www-form-urlencoded' }) },
      ...(form && { body: new URLSearchParams(form).toString() }),
    });

  it('issues a token for the requested tenant, by ID or domain, to any app with a secret', async () => {
    for (const tenant of [academy?.id ?? '', academy?.domain ?? '']) {
      const scope = 'https://management.azure.com/.default';
      const claims = claimsIn(await ask('POST', `/${tenant}/oauth2/v2.0/token`, { ...anybody, scope }));
      assert.equal(claims.tid, academy?.id);
      assert.equal(claims.aud, 'https://management.azure.com');
      assert.equal(claims.appid, 'any');
      assert.match(claims.oid, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    }
    const old = await ask('POST', `/${academy?.id ?? ''}/oauth2/token`, {
      ...anybody,
      resource: 'https://arm.example',
    });
    assert.equal(claimsIn(old).aud, 'https://arm.example');
  });

  it('finds the tenant of an app under /adfs by the name of the app', async () => {
    assert.equal(claimsIn(await ask('POST', '/adfs/oauth2/token', anybody)).tid, logistics?.id);
    const other = { ...anybody, client_id: `any@${academy?.domain ?? ''}` };
    assert.equal(claimsIn(await ask('POST', '/adfs/oauth2/token', other)).tid, academy?.id);
  });

  it('issues a token with the name of the user who signed in', async () => {
    const form = { grant_type: 'password', client_id: 'any', username: 'mo@harborline.example', password: 'any' };
    assert.equal(claimsIn(await ask('POST', '/common/oauth2/v2.0/token', form)).upn, 'mo@harborline.example');
  });

  it('issues tokens that last a day, or as long as a fault says', async () => {
    const usual = claimsIn(await ask('POST', '/common/oauth2/v2.0/token', anybody));
    assert.equal(usual.exp - usual.iat, 86_399);
    azure.sample.world.faults = [{ kind: 'tokenLifetime', seconds: -1 }];
    const answer = await ask('POST', '/common/oauth2/v2.0/token', anybody);
    azure.sample.world.faults = [];
    const { access_token: token } = JSON.parse(answer.body ?? '') as { access_token: string };
    const headers = { authorization: `Bearer ${token}` };
    const refused = await ask('GET', '/subscriptions?api-version=2022-12-01', undefined, headers);
    assert.equal(refused.status, 401);
    assert.match(refused.body ?? '', /ExpiredAuthenticationToken/);
  });

  it('issues managed identity tokens only to requests with the Metadata header', async () => {
    const url = '/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https%3A%2F%2Fmanagement.azure.com';
    assert.equal((await ask('GET', url)).status, 400);
    const answer = await ask('GET', url, undefined, { metadata: 'true' });
    assert.equal(claimsIn(answer).tid, logistics?.id);
    assert.match(answer.body ?? '', /"expires_on":"\d+"/);
  });

  const refusals: [name: string, where: string, form: Record<string, string>, status: number, words: RegExp][] = [
    [
      'an unknown tenant',
      '/nowhere.example/oauth2/v2.0/token',
      anybody,
      400,
      /AADSTS90002: Tenant 'nowhere.example' not found/,
    ],
    ['an app without a secret', '/common/oauth2/v2.0/token', { ...anybody, client_secret: '' }, 401, /AADSTS7000216/],
    ['a request without a client ID', '/common/oauth2/v2.0/token', { ...anybody, client_id: '' }, 400, /AADSTS900144/],
    ['an unknown grant type', '/common/oauth2/v2.0/token', { ...anybody, grant_type: 'magic' }, 400, /AADSTS70003/],
  ];
  for (const [name, where, form, status, words] of refusals) {
    it(`refuses ${name}`, async () => {
      const answer = await ask('POST', where, form);
      assert.equal(answer.status, status);
      const { error, error_description: description } = JSON.parse(answer.body ?? '') as Record<string, string>;
      assert.match(description ?? '', words);
      assert.ok(error);
    });
  }

  it('publishes the token endpoint for a tenant, for common and for /adfs', async () => {
    const endpoint = async (where: string): Promise<unknown> =>
      (JSON.parse((await ask('GET', where)).body ?? '') as Record<string, unknown>)['token_endpoint'];
    const tenant = academy?.id ?? '';
    assert.equal(
      await endpoint(`/${tenant}/v2.0/.well-known/openid-configuration`),
      `${origin}/${tenant}/oauth2/v2.0/token`,
    );
    assert.equal(await endpoint('/common/v2.0/.well-known/openid-configuration'), `${origin}/common/oauth2/v2.0/token`);
    assert.equal(await endpoint('/adfs/.well-known/openid-configuration'), `${origin}/adfs/oauth2/token`);
    const { body = '' } = await ask('GET', '/common/discovery/instance');
    assert.match(body, /"aliases":\["localhost:7"\]/);
  });
});
