import assert from 'node:assert/strict';
import { readDefinition } from '../../../../src/azure/read/readDefinition';
import { readGallery } from '../../../../src/azure/read/readGallery';
import { readManagedImage } from '../../../../src/azure/read/readManagedImage';
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
});
