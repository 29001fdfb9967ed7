import assert from 'node:assert/strict';
import { AzureError } from '../../../src/domain/errors/failure';
import { createReader } from '../../../src/azure/reader';
import { createWriter } from '../../../src/azure/writer';
import { scriptedAzure, subscription } from './scriptedAzure';
import type { Asked, Reply } from './scriptedAzure';

const readerOf = (answer: (asked: Asked, nth: number) => Reply) => {
  const { directory, asked } = scriptedAzure(answer);
  return { reader: createReader(directory), asked };
};
const path = ({ url }: Asked): string => new URL(url).pathname;
const notFound: Reply = { status: 404, body: { error: { code: 'ResourceNotFound', message: 'No.' } } };

describe('reader', () => {
  it('lists by Resource Manager where Resource Graph answers with no rows at all', async () => {
    const id = `/subscriptions/${subscription.id}/resourceGroups/rg/providers/Microsoft.Compute/galleries/g`;
    for (const body of ['null', '"text"', '{}', '{"data":{}}', '[]']) {
      const { reader } = readerOf(one => (one.method === 'POST' ? { body } : { body: { value: [{ id }] } }));
      const { items, failures } = await reader.galleries();
      assert.deepEqual([items.map(gallery => gallery.id), failures], [[id], []], body);
      await assert.rejects(
        reader.versionsBeingBuiltFrom(id),
        error => error instanceof AzureError && error.failure.reason === 'badAnswer',
      );
    }
  });

  it('asks Resource Graph for a thousand subscriptions at a time', async () => {
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

  it('reads rights above a scope that is not there yet', async () => {
    const group = `/subscriptions/${subscription.id}/resourceGroups/new`;
    const { reader, asked } = readerOf(one =>
      /resourceGroups/.test(one.url) ? notFound : { body: { value: [{ actions: ['*/write'] }] } },
    );
    const permissions = await reader.permissions(`${group}/providers/Microsoft.Compute/galleries/g`);
    assert.equal(permissions.allows('Microsoft.Compute/galleries/write'), true);
    assert.deepEqual(
      asked.map(one => path(one).replace('/providers/Microsoft.Authorization/permissions', '')),
      [`${group}/providers/Microsoft.Compute/galleries/g`, group, `/subscriptions/${subscription.id}`],
    );
  });

  it('offers physical regions in which the provider has galleries, and all of them where it does not tell', async () => {
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

  it('offers the storage that snapshots have in a region and that the subscription may use', async () => {
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
    assert.deepEqual(
      await reader.storageTypes(subscription.id),
      new Map([
        ['eastus', ['Standard_LRS', 'Premium_LRS']],
        ['westeurope', ['Standard_LRS', 'Standard_ZRS', 'Premium_LRS']],
      ]),
    );
  });

  it('asks with every name as it is written, whatever is in it', async () => {
    const id = `/subscriptions/${subscription.id}/resourceGroups/rg (old)/providers/Microsoft.Compute/images/a?b#c`;
    const { reader, asked } = readerOf(() => notFound);
    assert.equal(await reader.managedImage(id), undefined);
    assert.equal(asked[0] && decodeURIComponent(path(asked[0])), id);
  });
});

describe('a finished change', () => {
  it('is finished whatever the resource looks like afterwards', async () => {
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
      assert.equal(await submission.poll(), true, body);
    }
  });
});
