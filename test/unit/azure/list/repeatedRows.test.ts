import assert from 'node:assert/strict';
import { createReader } from '../../../../src/azure/reader';
import { retentionOf } from '../../../../src/domain/cleanUp/retention';
import { scriptedAzure, subscription } from '../scriptedAzure';

const gallery = `/subscriptions/${subscription.id}/resourceGroups/rg/providers/Microsoft.Compute/galleries/g`;
const definition = `${gallery}/images/d`;
const now = Date.parse('2026-06-01T00:00:00Z');
const versionRow = (name: string) => ({
  id: `${definition}/versions/${name}`,
  location: 'westeurope',
  properties: {
    provisioningState: 'Succeeded',
    publishingProfile: { targetRegions: [{ name: 'westeurope' }], publishedDate: '2025-01-01T00:00:00Z' },
    replicationStatus: { aggregatedState: 'Completed', summary: [{ region: 'westeurope', state: 'Completed' }] },
  },
});
const upper = (row: { readonly id: string }) => ({
  ...row,
  id: row.id.replace('/resourceGroups/rg', '/resourceGroups/RG'),
});

describe('a repeated row', () => {
  it('counts once in a clean-up if a page boundary repeats it', async () => {
    const [five, four, three, two] = ['1.5.0', '1.4.0', '1.3.0', '1.2.0'].map(versionRow);
    assert.ok(five && four && three && two);
    const { directory } = scriptedAzure(({ url }) =>
      url.includes('page=2')
        ? { body: { value: [upper(four), three, two] } }
        : { body: { value: [five, four], nextLink: 'https://management.azure.com/next?page=2' } },
    );
    const versions = await createReader(directory).versions(definition);
    assert.deepEqual(
      versions.map(({ name }) => name),
      ['1.5.0', '1.4.0', '1.3.0', '1.2.0'],
    );
    const kept = retentionOf(versions, { keepNewest: 3, limit: 100 }, { now, users: [] }).filter(
      one => !one.shouldDelete,
    );
    assert.deepEqual(
      kept.map(({ version }) => version.name),
      ['1.5.0', '1.4.0', '1.3.0'],
    );
  });

  it('is listed once if Resource Graph returns it on several pages and for several groups of subscriptions', async () => {
    const row = { id: gallery, location: 'westeurope', properties: {} };
    const { connection, directory } = scriptedAzure(({ body }) => {
      const { $skipToken: skipToken } = object(object(body)['options']);
      return {
        body: skipToken === undefined ? { data: [row], $skipToken: 'more', totalRecords: 2 } : { data: [upper(row)] },
      };
    });
    const subscriptions = Array.from({ length: 1500 }, (_, n) => ({ ...subscription, id: `s${n}` }));
    const tenant = { tenantId: 't', connection, subscriptions };
    const { items } = await createReader({ ...directory, tenants: () => [tenant] }).galleries();
    assert.deepEqual(
      items.map(({ id }) => id),
      [gallery],
    );
  });

  it('is listed once if two tenants contain it', async () => {
    const { connection, directory } = scriptedAzure(() => ({ body: { data: [{ id: gallery }] } }));
    const tenants = ['a', 'b'].map(tenantId => ({ tenantId, connection, subscriptions: [subscription] }));
    const { items } = await createReader({ ...directory, tenants: () => tenants }).galleries();
    assert.equal(items.length, 1);
  });

  it('is listed once in a shared gallery, with each region once', async () => {
    const uniqueId = '/SharedGalleries/s-G/Images/d/Versions/1.0.0';
    const item = { name: '1.0.0', identifier: { uniqueId }, properties: {} };
    const shared = { name: 's-G', identifier: { uniqueId: '/SharedGalleries/s-G' } };
    const { directory } = scriptedAzure(({ url }) => {
      if (url.includes('/sharedGalleries/s-G/')) return { body: { value: [item, item] } };
      if (url.includes('/sharedGalleries')) return { body: { value: [shared] } };
      return { body: { value: [{ name: 'westeurope', metadata: { regionType: 'Physical' } }] } };
    });
    const versions = await createReader(directory).versions('/SharedGalleries/s-G/Images/d');
    assert.deepEqual(
      versions.map(one => one.targetRegions.map(({ name }) => name)),
      [['westeurope']],
    );
  });

  it('stays if it has no ID', async () => {
    const row = { name: { value: 'Gallery' }, currentValue: 1, limit: 2 };
    const { directory } = scriptedAzure(() => ({ body: { value: [row, row] } }));
    assert.equal((await createReader(directory).usages(subscription.id, 'westeurope')).length, 2);
  });
});

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
