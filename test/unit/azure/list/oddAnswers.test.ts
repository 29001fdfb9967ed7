import assert from 'node:assert/strict';
import { createLabReader } from '../../../../src/azure/labs/labReader';
import { readPermissions } from '../../../../src/azure/list/readPermissions';
import { readPrices } from '../../../../src/azure/list/readPrices';
import { createReader } from '../../../../src/azure/reader';
import { AzureError } from '../../../../src/domain/errors/failure';
import { shareOf } from '../../../support/shareOf';
import { definition, gallery, golden, version } from '../read/goldenAnswers';
import { oddValues, pathsOf, withOdd } from '../read/mutations';
import { scriptedAzure, subscription, type Asked } from '../scriptedAzure';

const location = {
  name: 'westeurope',
  displayName: 'West Europe',
  metadata: {
    regionType: 'Physical',
    geography: 'Netherlands',
    geographyGroup: 'Europe',
    latitude: '52.3',
    longitude: '4.9',
    pairedRegion: [{ name: 'northeurope' }],
  },
};
const sku = {
  name: 'Standard_LRS',
  resourceType: 'snapshots',
  family: 'f',
  locations: ['westeurope'],
  capacity: { minimum: 1, maximum: 9 },
  capabilities: [{ name: 'vCPUs', value: '4' }],
  restrictions: [{ type: 'Location', values: ['eastus'], reasonCode: 'NotAvailableForSubscription' }],
};
const usage = { name: { value: 'Gallery' }, currentValue: 1, limit: 100 };
const network = {
  id: `/subscriptions/${subscription.id}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v`,
  location: 'westeurope',
  properties: { subnets: [{ id: '/s', name: 'default' }] },
};
const encryptionSet = {
  id: `/subscriptions/${subscription.id}/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/d`,
  location: 'westeurope',
  properties: { encryptionType: 'EncryptionAtRestWithCustomerKey' },
};
const shared = { name: 's-G', identifier: { uniqueId: '/SharedGalleries/s-G' } };
const providerOf = { resourceTypes: [{ resourceType: 'galleries', locations: ['West Europe'] }] };
const listed = (item: unknown) => ({ value: [item] });
const reader = (answer: (asked: Asked) => unknown) =>
  createReader(scriptedAzure(asked => ({ body: answer(asked) })).directory);
const labs = (answer: (asked: Asked) => unknown) =>
  createLabReader(scriptedAzure(asked => ({ body: answer(asked) })).directory);

interface Case {
  readonly of: string;
  readonly answer: unknown;
  readonly read: (answer: unknown) => Promise<unknown>;
}

const cases: readonly Case[] = [
  {
    of: 'locations',
    answer: listed(location),
    read: answer => reader(({ url }) => (url.includes('/locations') ? answer : providerOf)).locations(subscription.id),
  },
  {
    of: 'the provider',
    answer: providerOf,
    read: answer =>
      reader(({ url }) => (url.includes('/locations') ? listed(location) : answer)).locations(subscription.id),
  },
  {
    of: 'storage types',
    answer: listed(sku),
    read: body => reader(() => body).storageTypes(subscription.id, 'westeurope'),
  },
  {
    of: 'sizes',
    answer: listed({ ...sku, resourceType: 'virtualMachines' }),
    read: body => reader(() => body).virtualMachineSizes(subscription.id, 'westeurope'),
  },
  { of: 'usages', answer: listed(usage), read: body => reader(() => body).usages(subscription.id, 'westeurope') },
  { of: 'subnets', answer: listed(network), read: body => reader(() => body).subnets(subscription.id, 'westeurope') },
  {
    of: 'disk encryption sets',
    answer: listed(encryptionSet),
    read: body => reader(() => body).diskEncryptionSets(subscription.id),
  },
  {
    of: 'soft-deleted versions',
    answer: listed(golden.softDeleted),
    read: body => reader(() => body).softDeletedVersions(definition),
  },
  {
    of: 'shared galleries',
    answer: listed(shared),
    read: body =>
      reader(({ url }) =>
        url.includes('/sharedGalleries') ? body : url.includes('/locations') ? listed(location) : providerOf,
      ).sharedGalleries(subscription.id),
  },
  {
    of: 'permissions',
    answer: listed({ actions: ['*/read'], notActions: ['*/delete'] }),
    read: async body => {
      const { connection } = scriptedAzure(() => ({ body }));
      return (await readPermissions(connection, `/subscriptions/${subscription.id}`)).allows('a/read');
    },
  },
  {
    of: 'Resource Graph',
    answer: { data: [golden.gallery], totalRecords: 1, count: 1 },
    read: answer => reader(({ method }) => (method === 'POST' ? answer : listed(golden.gallery))).galleries(),
  },
  {
    of: 'users of an image',
    answer: { data: [golden.imageUser, golden.template] },
    read: body => reader(() => body).imageUsers(version),
  },
  {
    of: 'image sources',
    answer: { data: [golden.machine] },
    read: answer =>
      reader(({ method }) => (method === 'POST' ? answer : listed(golden.machine))).imageSources('virtualMachine'),
  },
  { of: 'versions', answer: listed(golden.version), read: body => reader(() => body).versions(definition) },
  { of: 'sharing', answer: golden.gallery, read: body => reader(() => body).gallerySharing(gallery) },
  { of: 'lab sizes', answer: listed(sku), read: body => labs(() => body).sizes(subscription.id, 'westeurope') },
  { of: 'lab usages', answer: listed(usage), read: body => labs(() => body).usages(subscription.id, 'westeurope') },
  {
    of: 'lab images',
    answer: golden.planImage,
    read: body =>
      labs(() => body).planImage('/subscriptions/s/resourceGroups/r/providers/Microsoft.LabServices/labPlans/p', 'd'),
  },
];

describe('a list with an odd part', () => {
  for (const { of, answer, read } of cases) {
    it(`fails as a bad answer or keeps what is understood: ${of}`, async () => {
      const odd = pathsOf(answer).flatMap(path => oddValues.map(value => ({ path, value })));
      for (const { path, value } of shareOf(odd, 60)) {
        try {
          await read(withOdd(answer, path, value));
        } catch (error) {
          const what = `${path.join('.')} = ${JSON.stringify(value)}`;
          assert.ok(error instanceof AzureError, `${what}: ${String(error)}`);
          assert.match(error.failure.reason, /^(badAnswer|notFound)$/, what);
        }
      }
    });
  }

  it('leaves prices unknown', async () => {
    const item = {
      productName: 'Standard HDD Managed Disks',
      meterName: 'LRS Snapshots',
      unitOfMeasure: '1 GB/Month',
      retailPrice: 0.05,
    };
    const answer = { Items: [item], NextPageLink: null };
    const odd = pathsOf(answer).flatMap(path => oddValues.map(value => withOdd(answer, path, value)));
    for (const body of shareOf(odd, 40)) {
      const { connection } = scriptedAzure(() => ({ body }));
      await readPrices(connection, ['westeurope'], 0).catch((error: unknown) => {
        assert.match(String(error), /The price list/);
      });
    }
  });
});

describe('What a deletion must find first', () => {
  const odd = [null, 'x', 4711, [], {}, { id: null }];
  const lists: Readonly<Record<string, (body: unknown) => Promise<unknown>>> = {
    locks: body => reader(() => body).locks(definition),
    'other contents of a gallery': body => reader(() => body).otherGalleryContents(gallery),
    'soft-deleted versions': body => reader(() => body).softDeletedVersions(definition),
    'versions that need their source': body => reader(() => body).dependentVersions(golden.managedImage.id),
  };
  for (const [what, read] of Object.entries(lists)) {
    it(`is not taken for absent because a row cannot be read: ${what}`, async () => {
      await read({ value: [], data: [] });
      for (const row of odd) {
        const isBad = (error: unknown): boolean => error instanceof AzureError && error.failure.reason === 'badAnswer';
        await assert.rejects(read({ value: [row], data: [row] }), isBad, JSON.stringify(row));
      }
    });
  }
});

describe('Resource Graph', () => {
  it('is replaced by Resource Manager if it answers 204 without a body', async () => {
    const { directory } = scriptedAzure(({ method }) =>
      method === 'POST' ? { status: 204, body: '' } : { body: listed(golden.gallery) },
    );
    const { items, failures } = await createReader(directory).galleries();
    assert.deepEqual([items.length, failures], [1, []]);
    await assert.rejects(
      createReader(directory).imageUsers(version),
      error => error instanceof AzureError && error.failure.reason === 'badAnswer',
    );
  });

  it('ignores a row of the type __proto__', async () => {
    const users = await reader(() => ({ data: [{ ...golden.imageUser, type: '__proto__' }] })).imageUsers(version);
    assert.deepEqual(users, { items: [], unread: [] });
  });
});
