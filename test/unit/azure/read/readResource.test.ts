import assert from 'node:assert/strict';
import { readDefinition } from '../../../../src/azure/read/readDefinition';
import { readGallery } from '../../../../src/azure/read/readGallery';
import { readManagedImage } from '../../../../src/azure/read/readManagedImage';
import { readAll } from '../../../../src/azure/read/readResource';
import { readSourceMachine } from '../../../../src/azure/read/readSourceMachine';
import { readVersion } from '../../../../src/azure/read/readVersion';

const group = '/subscriptions/s/resourceGroups/RG/providers/Microsoft.Compute';
const odd = [undefined, null, 7, 'text', [], true, {}];

describe('Reading Azure responses', () => {
  it('reads the valid items of a list that also has invalid ones', () => {
    const good = { id: `${group}/galleries/g`, name: 'g', location: 'West Europe' };
    const galleries = readAll([null, 7, {}, { id: 5 }, { id: 'no path' }, good, []], readGallery);
    assert.deepEqual(
      galleries.map(({ id, location }) => [id, location]),
      [[good.id, 'westeurope']],
    );
  });

  it('reads the rest of a resource when a field has an unexpected value', () => {
    for (const value of odd) {
      const item = { id: `${group}/x/n`, location: value, tags: value, properties: value };
      for (const read of [readGallery, readDefinition, readVersion, readManagedImage, readSourceMachine]) {
        assert.equal(read(item)?.id, item.id);
      }
      const inner = Object.fromEntries(
        'sharingProfile softDeletePolicy identifier purchasePlan features recommended disallowed publishingProfile storageProfile safetyProfile replicationStatus sourceVirtualMachine hyperVGeneration osType endOfLifeDate instanceView securityProfile'
          .split(' ')
          .map(name => [name, value]),
      );
      for (const read of [readGallery, readDefinition, readVersion, readManagedImage, readSourceMachine]) {
        assert.equal(read({ ...item, properties: inner })?.id, item.id);
      }
    }
  });

  it('fills in what Azure omits from an image definition', () => {
    const definition = readDefinition({
      id: `${group}/galleries/g/images/d`,
      properties: {
        osType: 'windows',
        features: [{ name: 'SecurityType', value: 'TrustedLaunch' }, { value: 'nameless' }, null],
        recommended: { vCPUs: { min: 1, max: 16 }, memory: { max: 64 } },
        disallowed: { diskTypes: ['Standard_LRS', 4] },
        purchasePlan: { name: 'n', publisher: 'p' },
      },
    });
    assert.ok(definition);
    const { osType, osState, hyperVGeneration, architecture, features, recommended } = definition;
    assert.deepEqual([osType, osState, hyperVGeneration, architecture], ['Windows', undefined, 'V1', 'x64']);
    assert.deepEqual(features, [{ name: 'SecurityType', value: 'TrustedLaunch' }]);
    assert.deepEqual(recommended, { vCPUs: { min: 1, max: 16 }, memoryGB: { min: undefined, max: 64 } });
    assert.deepEqual(definition.disallowedDiskTypes, ['Standard_LRS']);
    assert.deepEqual(definition.purchasePlan, { name: 'n', publisher: 'p', product: '' });
  });

  it('applies version-wide defaults to each region and keeps encryption unchanged', () => {
    const encryption = { osDiskImage: { securityProfile: {}, diskEncryptionSetId: '/des' } };
    const version = readVersion({
      id: `${group}/galleries/g/images/d/versions/1.0.0`,
      properties: {
        publishingProfile: {
          replicaCount: 3,
          storageAccountType: 'Standard_ZRS',
          targetRegions: [
            { name: 'East US 2' },
            {
              name: 'westus',
              regionalReplicaCount: 1,
              storageAccountType: 'premium_lrs',
              excludeFromLatest: true,
              encryption,
            },
            {},
          ],
        },
      },
    });
    assert.deepEqual(version?.targetRegions, [
      { name: 'eastus2', replicaCount: 3, storageAccountType: 'Standard_ZRS' },
      { name: 'westus', replicaCount: 1, storageAccountType: 'Premium_LRS', excludeFromLatest: true, encryption },
      { name: 'unknown', replicaCount: 3, storageAccountType: 'Standard_ZRS' },
    ]);
    assert.equal(version.replication, undefined);
  });

  it('reports a region as completed only in a state that it knows', () => {
    const states = [
      { region: 'West US 2', state: 'Completed', progress: 100, details: '' },
      { region: 'East US 2', state: 'replicating', progress: '41' },
      { region: 'uksouth', state: 'Polishing', progress: 250 },
      { region: 'westus', state: 'Failed', progress: 7, details: 'No room.' },
      { state: 'Completed' },
      null,
    ];
    const properties = { replicationStatus: { aggregatedState: 'Whatever', summary: states } };
    const version = readVersion({ id: `${group}/galleries/g/images/d/versions/1.0.0`, properties });
    assert.deepEqual(version?.replication, {
      aggregatedState: 'Unknown',
      regions: [
        { region: 'westus2', state: 'Completed', progress: 100, details: '' },
        { region: 'eastus2', state: 'Replicating', progress: 41, details: '' },
        { region: 'uksouth', state: 'Unknown', progress: 100, details: '' },
        { region: 'westus', state: 'Failed', progress: 7, details: 'No room.' },
      ],
    });
  });

  it('shows why a region failed without the call stack', () => {
    const details =
      "Replication failed in this region due to 'x'\r\nCall stack:\r\n   at A.B.C(String d) in X:\\e.cs:line 1";
    const properties = { replicationStatus: { summary: [{ region: 'westus', state: 'Failed', details }] } };
    const version = readVersion({ id: `${group}/galleries/g/images/d/versions/1.0.0`, properties });
    assert.equal(version?.replication?.regions[0]?.details, "Replication failed in this region due to 'x'");
  });

  it('recognizes every kind of source by its position and resource ID', () => {
    const kindOf = (storageProfile: unknown) =>
      readVersion({ id: `${group}/galleries/g/images/d/versions/1.0.0`, properties: { storageProfile } })?.source;
    assert.equal(kindOf({ source: { id: `${group}/images/i` } })?.kind, 'managedImage');
    assert.equal(kindOf({ source: { id: `${group}/VirtualMachines/v` } })?.kind, 'virtualMachine');
    assert.equal(kindOf({ source: { virtualMachineId: `${group}/virtualMachines/v` } })?.kind, 'virtualMachine');
    assert.equal(kindOf({ source: { id: `${group}/galleries/g/images/d/versions/1.0.0` } })?.kind, 'version');
    assert.equal(
      kindOf({ source: { communityGalleryImageId: '/communityGalleries/c/images/i' } })?.kind,
      'communityImage',
    );
    assert.equal(kindOf({ osDiskImage: { source: { id: `${group}/snapshots/s` } } })?.kind, 'snapshot');
    assert.equal(kindOf({ osDiskImage: { source: { id: `${group}/disks/s` } } })?.kind, 'disk');
    assert.deepEqual(kindOf({ osDiskImage: { source: { uri: 'https://x/y.vhd', storageAccountId: '/sa' } } }), {
      kind: 'blob',
      id: 'https://x/y.vhd',
    });
    assert.equal(kindOf({ osDiskImage: { source: {} } }), undefined);
    assert.equal(kindOf({ source: { id: '/somewhere/else' } })?.kind, 'unknown');
  });

  it('reads the plan, security type, and OS state of a virtual machine', () => {
    const machine = readSourceMachine({
      id: `${group}/virtualMachines/v`,
      plan: { name: 'n', publisher: 'p', product: 'o' },
      properties: {
        securityProfile: { securityType: 'TrustedLaunch' },
        instanceView: { statuses: [{ code: 'ProvisioningState/succeeded' }, { code: 'OSState/generalized' }] },
      },
    });
    assert.deepEqual(machine, {
      id: `${group}/virtualMachines/v`,
      purchasePlan: { name: 'n', publisher: 'p', product: 'o' },
      securityType: 'TrustedLaunch',
      osState: 'Generalized',
    });
    assert.equal(readSourceMachine({ id: '/subscriptions/s' })?.osState, undefined);
  });
});
