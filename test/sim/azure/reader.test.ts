import assert from 'node:assert/strict';
import type { AzureReader } from '../../../src/azure/ports';
import { createReader } from '../../../src/azure/reader';
import { AzureError } from '../../../src/domain/errors/failure';
import { regionKey } from '../../../src/domain/region/region';
import type { ImageVersion } from '../../../src/domain/version/imageVersion';
import type { SampleAzure } from '../../../src/simulator/entry';
import type { StoredResource } from '../../../src/simulator/world/storedResource';
import { sampleDirectory } from './sampleDirectory';

const graph = '/providers/Microsoft.ResourceGraph/resources';

describe('AzureReader: lists and single resources', () => {
  it('lists the galleries and managed images of every tenant with one query per tenant', async () => {
    const { azure, directory, requests } = sampleDirectory();
    const reader = createReader(directory);
    const [galleries, images] = [await reader.galleries(), await reader.managedImages()];
    const all = (type: string): string[] => azure.world.list(type).map(({ id }) => id.toLowerCase());
    const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id.toLowerCase()).sort();
    assert.deepEqual(idsOf(galleries.items), all('Microsoft.Compute/galleries').sort());
    assert.deepEqual(idsOf(images.items), all('Microsoft.Compute/images').sort());
    assert.deepEqual([galleries.failures, images.failures], [[], []]);
    assert.equal(requests().length, 2 * azure.tenants.length);
  });

  it('reads the same resource from Resource Graph and from Resource Manager', async () => {
    const { directory } = sampleDirectory();
    const reader = createReader(directory);
    for (const gallery of (await reader.galleries()).items) {
      assert.deepEqual(await reader.gallery(gallery.id), gallery);
    }
    for (const image of (await reader.managedImages()).items) {
      assert.deepEqual(await reader.managedImage(image.id), image);
    }
    for (const definition of (await reader.allDefinitions()).items) {
      assert.deepEqual(await reader.definition(definition.id), definition);
    }
    for (const version of (await reader.allVersions()).items) {
      const { replication, ...read } = (await reader.version(version.id)) ?? assert.fail(version.id);
      assert.ok(replication, 'only Resource Manager has it');
      assert.deepEqual({ ...read, replication: undefined }, version);
    }
  });

  it('follows the pages of Resource Graph', async () => {
    const { azure, directory, requests } = sampleDirectory();
    const [subscription] = azure.subscriptions;
    assert.ok(subscription);
    for (let n = 0; n < 2100; n++) azure.world.put(image(subscription.id, `img-${n}`));
    const { items } = await createReader(directory).managedImages();
    assert.equal(items.filter(({ name }) => name.startsWith('img-')).length, 2100);
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
    assert.equal(requests('POST').length, 4);
  });

  it('lists each subscription when Resource Graph refuses, fails or returns a malformed response', async () => {
    for (const fault of [
      { kind: 'forbid' },
      { kind: 'error', status: 404, code: 'NotFound', message: 'No Resource Graph in this cloud.' },
      { kind: 'error', status: 500, code: 'InternalServerError', message: 'Sorry.' },
      { kind: 'throttle', retryAfter: 0 },
      { kind: 'malform' },
    ] as const) {
      const { azure, directory, requests } = sampleDirectory();
      azure.world.faults = [{ ...fault, url: graph }];
      const { items, failures } = await createReader(directory).galleries();
      assert.equal(items.length, azure.world.list('Microsoft.Compute/galleries').length, fault.kind);
      assert.deepEqual(failures, []);
      assert.equal(requests('GET').length, azure.subscriptions.length, fault.kind);
    }
  });

  it('reports a subscription that refuses by name, and lists the others', async () => {
    const { azure, directory } = sampleDirectory();
    const [refusing] = azure.subscriptions;
    assert.ok(refusing);
    azure.world.faults = [
      { kind: 'forbid', url: graph },
      { kind: 'forbid', url: `/subscriptions/${refusing.id}/` },
    ];
    const { items, failures } = await createReader(directory).galleries();
    assert.deepEqual(
      failures.map(({ subscription, failure }) => [subscription.name, failure.reason, failure.code]),
      [[refusing.name, 'forbidden', 'AuthorizationFailed']],
    );
    const rest = azure.world.list('Microsoft.Compute/galleries').filter(({ id }) => !id.includes(refusing.id));
    assert.equal(items.length, rest.length);
  });

  it('lists no subscription after Resource Graph fails for lack of a network', async () => {
    const { azure, directory, requests } = sampleDirectory();
    azure.world.faults = [{ kind: 'dropBefore' }];
    const { items, failures } = await createReader(directory).galleries();
    assert.deepEqual(items, []);
    assert.deepEqual(
      failures.map(({ failure }) => failure.reason),
      azure.subscriptions.map(() => 'network'),
    );
    assert.equal(requests('GET').length, 0);
  });

  it('follows the pages of a Resource Manager list', async () => {
    const { azure, directory, requests } = sampleDirectory();
    const definition = azure.world.list('Microsoft.Compute/galleries/images')[0];
    assert.ok(definition);
    const before = azure.world.list('Microsoft.Compute/galleries/images/versions', definition.id).length;
    for (let n = 0; n < 500; n++) azure.world.put(version(definition, `7.0.${n}`));
    const versions = await createReader(directory).versions(definition.id);
    assert.equal(versions.length, before + 500);
    assert.ok(requests('GET').length > 1, 'everything came on one page');
  });

  it('rejects a truncated or malformed list', async () => {
    const { azure, directory } = sampleDirectory();
    const gallery = azure.world.list('Microsoft.Compute/galleries')[0];
    assert.ok(gallery);
    for (const kind of ['truncate', 'malform'] as const) {
      azure.world.faults = [{ kind, url: '/images' }];
      await assert.rejects(
        createReader(directory).definitions(gallery.id),
        error => error instanceof AzureError && error.failure.reason === 'badAnswer',
      );
    }
  });

  it('reads a version with the replication status of every target region', async () => {
    const { azure, directory } = sampleDirectory();
    const found = await readReplicating(azure, createReader(directory));
    assert.equal(found.replication?.aggregatedState, 'InProgress');
    assert.deepEqual(
      found.replication.regions.map(({ region }) => region),
      found.targetRegions.map(({ name }) => name),
    );
    assert.ok(found.targetRegions.every(({ name }) => name === regionKey(name)));
  });

  it('returns undefined for a missing resource, and rejects an invalid resource ID', async () => {
    const { azure, directory } = sampleDirectory();
    const reader = createReader(directory);
    const group = `/subscriptions/${azure.subscriptions[0]?.id ?? ''}/resourceGroups/none`;
    assert.equal(await reader.gallery(`${group}/providers/Microsoft.Compute/galleries/g`), undefined);
    for (const id of ['', '/subscriptions/x', `${group}/providers/Microsoft.KeyVault/vaults/v`, 'https://elsewhere']) {
      await assert.rejects(async () => reader.raw(id), { name: 'AzureError' });
    }
  });

  it('lists the versions that are still being built from a source', async () => {
    const { azure, directory } = sampleDirectory();
    const reader = createReader(directory);
    const version = await readReplicating(azure, reader);
    assert.ok(version.source);
    const { building } = await reader.dependentVersions(version.source.id.toUpperCase());
    assert.deepEqual(
      building.map(id => id.toLowerCase()),
      [version.id.toLowerCase()],
    );
  });

  it('finds the versions cloned from managed images with one query per tenant, and says which tenant it could not read', async () => {
    const { azure, directory, requests } = sampleDirectory();
    const reader = createReader(directory);
    const { items, failures } = await reader.clonedVersions();
    assert.equal(requests().length, azure.tenants.length);
    const cloned = (await reader.allVersions()).items.filter(({ source }) => source?.kind === 'managedImage');
    const idsOf = (versions: readonly ImageVersion[]): string[] => versions.map(({ id }) => id.toLowerCase()).sort();
    assert.ok(cloned.length > 0);
    assert.deepEqual([idsOf(items), failures], [idsOf(cloned), []]);
    azure.world.faults = [{ kind: 'forbid', url: graph }];
    const refused = await reader.clonedVersions();
    assert.deepEqual([refused.items.length, refused.failures.length], [0, azure.tenants.length]);
  });

  it('reads regions, resource groups, usages, storage types and permissions', async () => {
    const { azure, directory } = sampleDirectory();
    const reader = createReader(directory);
    const subscription = azure.subscriptions[0]?.id ?? '';
    const locations = await reader.locations(subscription);
    const westeurope = locations.find(({ name }) => name === 'westeurope');
    assert.deepEqual([westeurope?.displayName, westeurope?.pairedRegion], ['West Europe', 'northeurope']);
    assert.ok(Math.abs((westeurope?.latitude ?? 0) - 52) < 2);
    assert.deepEqual(
      locations.map(({ displayName }) => displayName),
      locations.map(({ displayName }) => displayName).sort((a, b) => a.localeCompare(b)),
    );
    assert.ok((await reader.resourceGroups(subscription)).some(({ name }) => name === 'rg-images-prod'));
    assert.ok((await reader.usages(subscription, 'eastus2')).some(({ name }) => name === 'GalleryImageVersion'));
    assert.deepEqual(await reader.storageTypes(subscription, 'West Europe'), [
      'Standard_LRS',
      'Standard_ZRS',
      'Premium_LRS',
    ]);
    const zones = await Promise.all(locations.map(({ name }) => reader.storageTypes(subscription, name)));
    assert.ok(
      zones.some(some => some && !some.includes('Standard_ZRS')),
      'zones everywhere',
    );
    assert.ok((await reader.galleryNames(subscription)).includes('golden_images'));
    const scope = `/subscriptions/${subscription}/resourceGroups/rg-not-yet/providers/Microsoft.Compute/galleries/g`;
    azure.world.denyRules = [{ action: 'Microsoft.Compute/galleries/write', scope: `/subscriptions/${subscription}` }];
    const permissions = await reader.permissions(scope);
    assert.equal(permissions.allows('Microsoft.Compute/galleries/write'), false);
    assert.equal(permissions.allows('Microsoft.Compute/galleries/read'), true);
  });
});

describe('AzureReader: SKUs', () => {
  it('reads SKUs by region, once a session, for storage types and sizes alike', async () => {
    const { azure, directory } = sampleDirectory();
    const reader = createReader(directory);
    const subscription = azure.subscriptions[0]?.id ?? '';
    await Promise.all(['eastus2', 'West Europe'].map(region => reader.storageTypes(subscription, region)));
    await reader.virtualMachineSizes(subscription, 'westeurope');
    await reader.storageTypes(subscription, 'eastus2');
    const filters = azure.world.requests.map(({ url }) => new URL(url, 'https://x').searchParams.get('$filter'));
    assert.deepEqual(filters, ["location eq 'eastus2'", "location eq 'westeurope'"]);
  });

  it('reads SKUs again after a failure', async () => {
    const { azure, directory } = sampleDirectory();
    const reader = createReader(directory);
    const subscription = azure.subscriptions[0]?.id ?? '';
    azure.world.faults = [{ kind: 'forbid', url: 'Microsoft.Compute/skus' }];
    await assert.rejects(reader.storageTypes(subscription, 'eastus2'), AzureError);
    azure.world.faults = [];
    assert.ok(await reader.storageTypes(subscription, 'eastus2'));
  });
});

/** The version that is replicating when Sample Azure starts. */
async function readReplicating(azure: SampleAzure, reader: AzureReader): Promise<ImageVersion> {
  for (const { id } of azure.world.list('Microsoft.Compute/galleries/images/versions').filter(one => one.copies)) {
    const version = await reader.version(id);
    if (version?.provisioningState === 'Creating') return version;
  }
  return assert.fail('Nothing is replicating.');
}

function image(subscription: string, name: string): StoredResource {
  return {
    id: `/subscriptions/${subscription}/resourceGroups/rg-images-prod/providers/Microsoft.Compute/images/${name}`,
    name,
    type: 'Microsoft.Compute/images',
    location: 'eastus2',
    properties: { storageProfile: { osDisk: { osType: 'Linux', osState: 'Generalized' } }, hyperVGeneration: 'V2' },
  };
}

function version(definition: StoredResource, name: string): StoredResource {
  return {
    id: `${definition.id}/versions/${name}`,
    name,
    type: 'Microsoft.Compute/galleries/images/versions',
    location: definition.location ?? '',
    properties: {
      publishingProfile: { targetRegions: [{ name: definition.location }] },
      storageProfile: {},
      provisioningState: 'Succeeded',
    },
  };
}
