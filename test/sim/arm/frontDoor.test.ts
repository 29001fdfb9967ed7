import assert from 'node:assert/strict';
import {
  SampleArm,
  code,
  definition,
  foreignSubscription,
  gallery,
  image,
  linux,
  message,
  otherTenant,
  properties,
  subscription,
  tenant,
  tokenFor,
  version,
  versionBody,
} from './sampleArm';

describe('Sample Azure: authentication, throttling and polling', () => {
  it('refuses a request without a token or with an expired one', () => {
    const azure = new SampleArm({ wallClock: () => Date.UTC(2026, 0, 1) });
    const without = azure.arm.handle({ method: 'GET', url: '/subscriptions?api-version=2022-12-01', headers: {} });
    assert.equal(without.status, 401);
    assert.match(without.headers['www-authenticate'] ?? '', /^Bearer authorization_uri="https:/);
    azure.token = tokenFor(tenant, { exp: Date.UTC(2025, 0, 7, 5, 52, 23) / 1000 });
    const late = azure.get('/subscriptions?api-version=2022-12-01');
    assert.equal(code(late), '401 ExpiredAuthenticationToken');
    assert.match(message(late), /expiry UTC time '1\/7\/2025 5:52:23 AM' is earlier than current UTC time/);
  });

  it("lists only the subscriptions of the token's tenant, with every api-version in use", () => {
    const azure = new SampleArm();
    for (const apiVersion of ['2016-06-01', '2019-11-01', '2022-12-01']) {
      const list = azure.get(`/subscriptions?api-version=${apiVersion}`).json as unknown as {
        value: { subscriptionId: string }[];
      };
      assert.deepEqual(
        list.value.map(one => one.subscriptionId),
        [subscription],
      );
    }
    const foreign = azure.get(`/subscriptions/${foreignSubscription}/resourcegroups?api-version=2021-04-01`);
    assert.equal(code(foreign), '401 InvalidAuthenticationTokenTenant');
    assert.match(
      message(foreign),
      new RegExp(
        `wrong issuer 'https://sts.windows.net/${tenant}/'.* must match the tenant 'https://sts.windows.net/${otherTenant}/'`,
      ),
    );
    assert.equal(code(azure.get('/subscriptions/nowhere?api-version=2022-12-01')), '404 SubscriptionNotFound');
  });

  it('allows reads but no writes in a disabled subscription', () => {
    const azure = new SampleArm().withDefinition();
    azure.world.subscriptions = azure.world.subscriptions.map(one => ({ ...one, state: 'Disabled' }));
    assert.equal(azure.get(gallery).status, 200);
    assert.equal(code(azure.send('DELETE', gallery)), '409 ReadOnlyDisabledSubscription');
  });

  it('reads a source in another tenant only with an auxiliary token of that tenant', () => {
    const azure = new SampleArm().withDefinition();
    const source = image.replace(subscription, foreignSubscription);
    const stored = azure.world.get(image);
    assert.ok(stored);
    azure.world.put({ ...stored, id: source });
    const body = { location: 'eastus', properties: { storageProfile: { source: { id: source } } } };
    assert.equal(code(azure.send('PUT', version, body)), '403 LinkedAuthorizationFailed');
    const auxiliary = { 'x-ms-authorization-auxiliary': `Bearer ${tokenFor(otherTenant)}` };
    assert.equal(azure.send('PUT', version, body, auxiliary).status, 201);
  });

  it('refuses actions that a deny rule covers, and lists them in the permissions', () => {
    const azure = new SampleArm().withDefinition();
    azure.world.denyRules = [{ action: 'Microsoft.Compute/galleries/images/versions/*', scope: gallery }];
    const refused = azure.send('PUT', version, versionBody());
    assert.equal(code(refused), '403 AuthorizationFailed');
    assert.equal(
      message(refused),
      `The client 'ana@contoso.example' with object id 'o-1' does not have authorization to perform action 'Microsoft.Compute/galleries/images/versions/write' over scope '${version}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
    );
    assert.equal(azure.get(definition).status, 200);
    const permissions = azure.get(`${definition}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`);
    assert.deepEqual((permissions.json as unknown as { value: unknown[] }).value, [
      {
        actions: ['*'],
        notActions: ['Microsoft.Compute/galleries/images/versions/*'],
        dataActions: [],
        notDataActions: [],
      },
    ]);
    azure.world.denyRules = [{ action: 'Microsoft.Compute/images/read', scope: image }];
    assert.equal(code(azure.send('PUT', version, versionBody())), '403 LinkedAuthorizationFailed');
  });

  it("answers a missing resource with Azure's ResourceNotFound error", () => {
    const azure = new SampleArm().withDefinition();
    const answer = azure.get(version);
    assert.equal(code(answer), '404 ResourceNotFound');
    assert.equal(
      message(answer),
      "The Resource 'Microsoft.Compute/galleries/g/images/d/versions/1.0.0' under resource group 'rg' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix",
    );
    assert.equal(answer.headers['x-ms-failure-cause'], 'gateway');
    assert.equal(answer.headers['x-ms-ratelimit-remaining-resource'], undefined);
  });

  it('reports the remaining requests, and throttles any more with Retry-After', () => {
    const azure = new SampleArm();
    const first = azure.send('PUT', gallery, { location: 'eastus' });
    assert.equal(
      first.headers['x-ms-ratelimit-remaining-resource'],
      'Microsoft.Compute/CreateUpdateGallery3Min;49,Microsoft.Compute/CreateUpdateGallery30Min;299',
    );
    assert.equal(first.headers['x-ms-ratelimit-remaining-subscription-writes'], '199');
    assert.equal(first.headers['x-ms-ratelimit-remaining-subscription-global-writes'], '2999');
    assert.ok(first.headers['x-ms-request-id'] && first.headers['x-ms-correlation-request-id']);
    for (let sent = 1; sent < 50; sent += 1) azure.send('PUT', gallery, { location: 'eastus' });
    azure.clock.advance(60_000);
    const refused = azure.send('PUT', gallery, { location: 'eastus' });
    assert.equal(refused.status, 429);
    assert.equal(refused.headers['retry-after'], '120');
    assert.equal(refused.json['code'], 'OperationNotAllowed');
    assert.equal((refused.json['details'] as { code: string }[])[0]?.code, 'TooManyRequests');
    azure.clock.advance(120_000);
    assert.equal(azure.send('PUT', gallery, { location: 'eastus' }).status, 200);
  });

  it('refuses a poll URL that was altered or has expired', () => {
    const azure = new SampleArm().withDefinition();
    const url = azure.send('PUT', version, versionBody()).headers['azure-asyncoperation'] ?? '';
    assert.equal(azure.get(url).status, 200);
    const wrong = url.endsWith('A') ? `${url.slice(0, -1)}B` : `${url.slice(0, -1)}A`;
    assert.equal(azure.get(wrong).status, 404);
    assert.equal(azure.get(url.replace(/&s=[^&]*/, '')).status, 404);
    azure.world.faults = [{ kind: 'expiredPoll', count: 1 }];
    assert.equal(azure.get(url).status, 404);
    assert.equal(azure.get(url).status, 200);
  });

  it('scales Retry-After by the speed of its clock', () => {
    const azure = new SampleArm().withDefinition();
    Object.assign(azure.clock, { speed: 600 });
    assert.equal(azure.send('PUT', version, versionBody()).headers['retry-after'], '1');
    assert.equal(azure.send('PATCH', definition, { tags: {} }).headers['retry-after'], undefined);
  });

  it('applies the defaults of the api-version to an image definition', () => {
    const azure = new SampleArm();
    azure.done('PUT', gallery, { location: 'eastus' });
    const open = Object.fromEntries(Object.entries(linux).filter(([name]) => name !== 'hyperVGeneration'));
    const made = (name: string, apiVersion: string, more: Record<string, unknown> = {}) => {
      const identifier = { ...linux.identifier, sku: name };
      const body = { location: 'eastus', properties: { ...open, identifier, ...more } };
      const answer = azure.send('PUT', `${gallery}/images/${name}?api-version=${apiVersion}`, body);
      const { hyperVGeneration, features } = properties(answer);
      return [answer.status, hyperVGeneration, features];
    };
    const trusted = [{ name: 'SecurityType', value: 'TrustedLaunchSupported' }];
    assert.deepEqual(made('a', '2024-03-03'), [201, 'V1', undefined]);
    assert.deepEqual(made('b', '2025-03-03'), [201, 'V2', trusted]);
    assert.deepEqual(made('c', '2025-12-03', { hyperVGeneration: 'V1' }), [201, 'V1', undefined]);
    const standard = [{ name: 'SecurityType', value: 'Standard' }];
    assert.deepEqual(made('d', '2025-12-03', { hyperVGeneration: 'V2', features: standard }), [201, 'V2', standard]);
  });
});
