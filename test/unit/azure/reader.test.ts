import assert from 'node:assert/strict';
import { createReader } from '../../../src/azure/reader';
import { createWriter } from '../../../src/azure/writer';
import { AzureError } from '../../../src/domain/errors/failure';
import { notFound, scriptedAzure, subscription, type Asked, type Reply } from './scriptedAzure';

const readerOf = (answer: (asked: Asked, nth: number) => Reply) => {
  const { directory, asked } = scriptedAzure(answer);
  return { reader: createReader(directory), asked };
};
const path = ({ url }: Asked): string => new URL(url).pathname;

describe('createReader', () => {
  it('falls back to Resource Manager when a Resource Graph response has no rows', async () => {
    const id = `/subscriptions/${subscription.id}/resourceGroups/rg/providers/Microsoft.Compute/galleries/g`;
    for (const body of ['null', '"text"', '{}', '{"data":{}}', '[]']) {
      const { reader } = readerOf(one => (one.method === 'POST' ? { body } : { body: { value: [{ id }] } }));
      const { items, failures } = await reader.galleries();
      assert.deepEqual([items.map(gallery => gallery.id), failures], [[id], []], body);
      await assert.rejects(
        reader.dependentVersions(id),
        error => error instanceof AzureError && error.failure.reason === 'badAnswer',
      );
    }
  });

  it('queries Resource Graph for at most a thousand subscriptions at a time', async () => {
    const script = scriptedAzure(() => ({ body: { data: [] } }));
    const subscriptions = Array.from({ length: 2500 }, (_, n) => ({ ...subscription, id: `s${n}` }));
    const tenant = { tenantId: 't', connection: script.connection, subscriptions };
    await createReader({ ...script.directory, tenants: () => [tenant] }).galleries();
    const sizes = script.asked.map(({ body }) => (body as { subscriptions: string[] }).subscriptions.length);
    assert.deepEqual(
      sizes.sort((a, b) => a - b),
      [500, 1000, 1000],
    );
  });

  it('names only versions that need their source by their own answer, not by a row of Resource Graph', async () => {
    const definition = `/subscriptions/${subscription.id}/resourceGroups/rg/providers/Microsoft.Compute/galleries/g/images/i`;
    const versions = ['1.0.0', '1.0.1', '1.0.2', '1.0.3'].map(name => `${definition}/versions/${name}`);
    const states = ['Succeeded', 'Creating', 'Succeeded'];
    const answer = (one: Asked): Reply => {
      if (one.method === 'POST') return { body: { data: versions.map(id => ({ id })) } };
      const at = versions.indexOf(path(one));
      const provisioningState = states[at];
      const publishingProfile = at === 2 ? { replicationMode: 'Shallow' } : {};
      return provisioningState === undefined
        ? notFound(one.url)
        : { body: { id: versions[at], location: 'eastus', properties: { provisioningState, publishingProfile } } };
    };
    assert.deepEqual(await readerOf(answer).reader.dependentVersions('/x'), {
      building: [versions[1]],
      shallow: [versions[2]],
    });
    const failing = readerOf(one => (one.method === 'POST' ? answer(one) : { status: 403, body: {} }));
    await assert.rejects(failing.reader.dependentVersions('/x'), 'what cannot be read is not a refusal');
  });

  it('finds nothing soft-deleted where the subscription does not have soft delete, or the provider does not list it', async () => {
    const gallery = `/subscriptions/${subscription.id}/resourceGroups/rg/providers/Microsoft.Compute/galleries/g`;
    const failing = (status: number, code: string) =>
      readerOf(({ url }) =>
        /\/providers\/microsoft\.compute\?/i.test(url)
          ? { body: { resourceTypes: [{ resourceType: 'galleries', apiVersions: ['2023-07-03'] }] } }
          : { status, body: { error: { code, message: 'No.' } } },
      ).reader;
    for (const [status, code] of [
      [400, 'FeatureNotRegistered'],
      [400, 'NoRegisteredProviderFound'],
      [404, 'InvalidResourceType'],
      [403, 'SubscriptionNotRegisteredForFeature'],
    ] as const) {
      const found = await failing(status, code).softDeletedVersions(`${gallery}/images/d`);
      assert.deepEqual(found, [], code);
    }
    for (const [status, code] of [
      [400, 'BadRequest'],
      [403, 'AuthorizationFailed'],
      [404, 'SubscriptionNotFound'],
    ] as const) {
      await assert.rejects(
        failing(status, code).softDeletedVersions(`${gallery}/images/d`),
        error => error instanceof AzureError && error.failure.code === code,
      );
    }
  });

  it('reads permissions from a parent when the scope does not exist yet', async () => {
    const group = `/subscriptions/${subscription.id}/resourceGroups/new`;
    const { reader, asked } = readerOf(one =>
      /resourceGroups/.test(one.url) ? notFound(one.url) : { body: { value: [{ actions: ['*/write'] }] } },
    );
    const permissions = await reader.permissions(`${group}/providers/Microsoft.Compute/galleries/g`);
    assert.equal(permissions.allows('Microsoft.Compute/galleries/write'), true);
    assert.deepEqual(
      asked.map(one => path(one).replace('/providers/Microsoft.Authorization/permissions', '')),
      [`${group}/providers/Microsoft.Compute/galleries/g`, group, `/subscriptions/${subscription.id}`],
    );
  });

  it("offers physical regions with galleries, or all of them when those aren't known", async () => {
    const region = (name: string, regionType: string) => ({
      name,
      displayName: name.toUpperCase(),
      metadata: { regionType },
    });
    const value = [region('westeurope', 'Physical'), region('europe', 'Logical'), region('eastus', 'Physical'), null];
    const namesWith = async (provider: Reply) => {
      const { reader } = readerOf(one => (/\/locations$/.test(path(one)) ? { body: { value } } : provider));
      return (await reader.locations(subscription.id)).map(({ name }) => name);
    };
    const galleries = { resourceType: 'galleries', locations: ['West Europe'] };
    const machines = { resourceType: 'virtualMachines', locations: ['East US'] };
    assert.deepEqual(await namesWith({ body: { resourceTypes: [machines, galleries] } }), ['westeurope']);
    assert.deepEqual(await namesWith({ body: { resourceTypes: [machines] } }), ['eastus', 'westeurope']);
    assert.deepEqual(await namesWith({ status: 403, body: {} }), ['eastus', 'westeurope']);
  });

  it('offers the snapshot storage types that the subscription can use in each region', async () => {
    const sku = (resourceType: string, name: string, locations: string[], restrictions: unknown[] = []) => ({
      resourceType,
      name,
      locations,
      restrictions,
    });
    const barred = { type: 'Location', values: ['eastus'], reasonCode: 'NotAvailableForSubscription' };
    const zone = { type: 'Zone', values: ['westeurope'] };
    const { reader } = readerOf(() => ({
      body: {
        value: [
          sku('snapshots', 'Premium_LRS', ['EastUS', 'westeurope'], [zone]),
          sku('snapshots', 'Standard_LRS', ['eastus', 'West Europe']),
          sku('snapshots', 'Standard_ZRS', ['eastus', 'westeurope'], [barred]),
          sku('disks', 'UltraSSD_LRS', ['eastus']),
          sku('virtualMachines', 'Standard_LRS', ['mars']),
          null,
        ],
      },
    }));
    assert.deepEqual(await reader.storageTypes(subscription.id, 'East US'), ['Standard_LRS', 'Premium_LRS']);
    const everything = ['Standard_LRS', 'Standard_ZRS', 'Premium_LRS'];
    assert.deepEqual(await reader.storageTypes(subscription.id, 'westeurope'), everything);
    assert.equal(await reader.storageTypes(subscription.id, 'mars'), undefined);
  });

  it('escapes special characters of names in request paths', async () => {
    const id = `/subscriptions/${subscription.id}/resourceGroups/rg (old)/providers/Microsoft.Compute/images/a?b#c`;
    const { reader, asked } = readerOf(({ url }) => notFound(url));
    assert.equal(await reader.managedImage(id), undefined);
    assert.equal(asked[0] && decodeURIComponent(path(asked[0])), id);
  });
});

describe('createWriter', () => {
  it('finishes a change regardless of what the resource looks like afterwards', async () => {
    const target = `/subscriptions/${subscription.id}/resourceGroups/rg/providers/Microsoft.Compute/galleries/g`;
    const poll = 'https://management.azure.com/poll?api-version=2025-12-03';
    for (const body of ['null', '"text"', '{"properties":{"sharingProfile":7,"sharingStatus":{"summary":5}}}']) {
      const { directory } = scriptedAzure(({ method, url }) => {
        if (method === 'PUT') return { status: 201, body: {}, headers: { 'Azure-AsyncOperation': poll } };
        return { body: url === poll ? { status: 'Succeeded' } : body };
      });
      const submission = await createWriter(directory).submit({
        kind: 'createGallery',
        target,
        spec: { location: 'x' },
      });
      assert.equal((await submission.poll()).state, 'done', body);
    }
  });
});
