import assert from 'node:assert/strict';
import { readDefinition } from '../../../../src/azure/read/readDefinition';
import { readGallery } from '../../../../src/azure/read/readGallery';
import { readManagedImage } from '../../../../src/azure/read/readManagedImage';
import type { ImageVersion } from '../../../../src/domain/version/imageVersion';
import { inventoryRow, type InventoryResource } from '../../../../src/export/inventory/inventoryRow';
import { createSampleAzure } from '../../../../src/simulator/entry';

const production = '1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6';
const inGroup = (group: string, path: string): string =>
  `/subscriptions/${production}/resourceGroups/${group}/providers/Microsoft.Compute/${path}`;

describe('inventoryRow', () => {
  const { world } = createSampleAzure({ clock: 'hand' });
  const row = (id: string, read: (item: unknown) => InventoryResource | undefined) =>
    inventoryRow(read(world.get(id)) ?? assert.fail(id), subscription => `name of ${subscription}`);

  it('tells the system and the place of an image definition', () => {
    const id = inGroup('rg-edge-prod', 'galleries/edge_fleet/images/edge-gateway-arm64');
    const { osType, osState, generation, architecture, ...found } = row(id, readDefinition);
    assert.deepEqual([osType, osState, generation, architecture], ['Linux', 'Generalized', 'V2', 'Arm64']);
    assert.deepEqual(
      [found.subscription, found.resourceGroup, found.gallery, found.definition, found.name],
      [`name of ${production}`, 'rg-edge-prod', 'edge_fleet', 'edge-gateway-arm64', 'edge-gateway-arm64'],
    );
  });

  it('tells the system of a managed image, which has no architecture and is in no gallery', () => {
    const found = row(inGroup('rg-images-prod', 'images/win2016-legacy'), readManagedImage);
    assert.deepEqual(
      [found.osType, found.osState, found.generation, found.architecture],
      ['Windows', 'Generalized', 'V1', ''],
    );
    assert.deepEqual([found.gallery, found.definition, found.name], ['', '', 'win2016-legacy']);
    assert.ok(typeof found.sizeGB === 'number' && found.sizeGB > 0);
  });

  it('leaves the system and the definition of a gallery empty', () => {
    const found = row(inGroup('rg-images-prod', 'galleries/golden_images'), readGallery);
    const { osType, osState, generation, architecture, sizeGB, definition } = found;
    assert.deepEqual([osType, osState, generation, architecture, sizeGB, definition], ['', '', '', '', '', '']);
    assert.equal(found.gallery, 'golden_images');
  });

  it('tells all of a version, and how many replicas it has only if that is known of each region', () => {
    const id = inGroup('rg-images-prod', 'galleries/golden/images/linux/versions/1.0.0');
    const version: ImageVersion = {
      ...{ kind: 'version', id, name: '1.0.0', location: 'westeurope', tags: { a: 'b' }, provisioningState: 'Failed' },
      ...{ publishedDate: '2026-01-01', endOfLifeDate: '2030-01-01', excludeFromLatest: false, osDiskSizeGB: 30 },
      ...{ storageAccountType: 'Standard_LRS', replicationMode: 'Full', dataDisks: [] },
      ...{ allowDeletionOfReplicatedLocations: false, blockDeletionBeforeEndOfLife: false },
      targetRegions: [
        { name: 'westeurope', replicaCount: 2, storageAccountType: 'Standard_LRS' },
        { name: 'uksouth', replicaCount: 3, storageAccountType: 'Standard_LRS' },
      ],
    };
    const rowOf = (one: ImageVersion) => inventoryRow(one, () => 'Harborline');
    const whole = {
      ...{ kind: 'version', subscription: 'Harborline', resourceGroup: 'rg-images-prod', gallery: 'golden' },
      ...{ definition: 'linux', name: '1.0.0', location: 'westeurope', state: 'Failed', osType: '', osState: '' },
      ...{ generation: '', architecture: '', regions: 'westeurope=2 uksouth=3', replicas: 5, sizeGB: 30 },
      ...{ excludedFromLatest: false, published: '2026-01-01', endOfLife: '2030-01-01', description: '' },
      ...{ tags: { a: 'b' }, id },
    };
    assert.deepEqual(rowOf(version), whole);
    for (const at of [0, 1]) {
      const targetRegions = version.targetRegions.map((one, index) =>
        index === at ? { ...one, replicaCount: undefined } : one,
      );
      assert.deepEqual(rowOf({ ...version, targetRegions }), {
        ...{ ...whole, replicas: '' },
        regions: at === 0 ? 'westeurope=? uksouth=3' : 'westeurope=2 uksouth=?',
      });
    }
    assert.equal(rowOf({ ...version, targetRegions: [] }).replicas, 0);
    const little = { publishedDate: undefined, endOfLifeDate: undefined, excludeFromLatest: undefined };
    const { published, endOfLife, excludedFromLatest, sizeGB } = rowOf({
      ...version,
      ...little,
      osDiskSizeGB: undefined,
    });
    assert.deepEqual([published, endOfLife, excludedFromLatest, sizeGB], ['', '', '', '']);
  });

  it('tells of a definition its description and end of life, and what Azure keeps to itself is unknown', () => {
    const id = inGroup('rg-images-prod', 'galleries/golden/images/linux');
    const definition = readDefinition({ id, properties: { description: 'Words', endOfLifeDate: '2030-01-01' } });
    const found = inventoryRow(definition ?? assert.fail(), () => '');
    assert.deepEqual(
      [found.description, found.endOfLife, found.osType, found.osState, found.generation, found.architecture],
      ['Words', '2030-01-01', 'Unknown', 'Unknown', 'V1', 'x64'],
    );
    assert.deepEqual([found.regions, found.replicas, found.excludedFromLatest, found.published], ['', '', '', '']);
  });
});
