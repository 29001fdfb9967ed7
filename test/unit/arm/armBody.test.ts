import assert from 'node:assert/strict';
import { definitionBody } from '../../../src/arm/definitionBody';
import { galleryBody } from '../../../src/arm/galleryBody';
import { resourceGroupBody } from '../../../src/arm/resourceGroupBody';
import { versionBody } from '../../../src/arm/versionBody';
import { versionUpdateBody } from '../../../src/arm/versionUpdateBody';
import { createWriter } from '../../../src/azure/writer';
import type { Change, DefinitionSpec, VersionSpec } from '../../../src/domain/plan/plan';
import type { SourceSpec } from '../../../src/domain/plan/sourceSpec';
import { scriptedAzure, subscription } from '../azure/scriptedAzure';

const group = `/subscriptions/${subscription.id}/resourceGroups/rg`;
const gallery = `${group}/providers/Microsoft.Compute/galleries/g`;
const des = { osDiskImage: { diskEncryptionSetId: `${group}/providers/Microsoft.Compute/diskEncryptionSets/des` } };

const definition: DefinitionSpec = {
  location: 'westeurope',
  osType: 'Linux',
  osState: 'Generalized',
  hyperVGeneration: 'V1',
  architecture: 'x64',
  identifier: { publisher: 'P', offer: 'O', sku: 'S' },
  features: [{ name: 'SecurityType', value: 'Standard' }],
  purchasePlan: { name: 'n', publisher: 'p', product: 'o' },
  description: 'text',
  endOfLifeDate: '2030-01-01T00:00:00Z',
  recommended: { vCPUs: { min: 1, max: 16 }, memoryGB: { min: 4, max: 64 } },
  tags: { team: 'Images' },
};

const version: VersionSpec = {
  location: 'westeurope',
  source: { kind: 'managedImage', id: `${group}/providers/Microsoft.Compute/images/i` },
  targetRegions: [
    { name: 'westeurope', replicaCount: 2, storageAccountType: 'Standard_ZRS' },
    {
      name: 'northeurope',
      replicaCount: 1,
      storageAccountType: 'Standard_LRS',
      excludeFromLatest: true,
      encryption: des,
    },
  ],
  storageAccountType: 'Standard_LRS',
  excludeFromLatest: false,
  endOfLifeDate: '2030-01-01',
  tags: {},
};

describe('Request bodies', () => {
  it('states the generation, architecture, and features of a definition explicitly', () => {
    assert.deepEqual(definitionBody(definition), {
      location: 'westeurope',
      tags: { team: 'Images' },
      properties: {
        osType: 'Linux',
        osState: 'Generalized',
        hyperVGeneration: 'V1',
        architecture: 'x64',
        identifier: { publisher: 'P', offer: 'O', sku: 'S' },
        features: [{ name: 'SecurityType', value: 'Standard' }],
        purchasePlan: { name: 'n', publisher: 'p', product: 'o' },
        description: 'text',
        endOfLifeDate: '2030-01-01T00:00:00.000Z',
        recommended: { vCPUs: { min: 1, max: 16 }, memory: { min: 4, max: 64 } },
      },
    });
  });

  it('states the storage type of every region of a version and what counts for latest', () => {
    assert.deepEqual(versionBody(version), {
      location: 'westeurope',
      tags: {},
      properties: {
        publishingProfile: {
          targetRegions: [
            { name: 'westeurope', regionalReplicaCount: 2, storageAccountType: 'Standard_ZRS' },
            {
              name: 'northeurope',
              regionalReplicaCount: 1,
              storageAccountType: 'Standard_LRS',
              excludeFromLatest: true,
              encryption: des,
            },
          ],
          storageAccountType: 'Standard_LRS',
          excludeFromLatest: false,
          endOfLifeDate: '2030-01-01T00:00:00.000Z',
        },
        safetyProfile: { allowDeletionOfReplicatedLocations: false, blockDeletionBeforeEndOfLife: false },
        storageProfile: { source: { id: `${group}/providers/Microsoft.Compute/images/i` } },
      },
    });
  });

  it('puts each kind of source of a version where Azure expects it', () => {
    const [snapshot, data] = [
      `${group}/providers/Microsoft.Compute/snapshots/s`,
      `${group}/providers/Microsoft.Compute/disks/d`,
    ];
    const blob = {
      uri: 'https://a.blob.core.windows.net/v/os.vhd',
      storageAccountId: `${group}/providers/Microsoft.Storage/storageAccounts/a`,
    };
    const profiles: readonly (readonly [SourceSpec, object])[] = [
      [{ kind: 'managedImage', id: 'i' }, { source: { id: 'i' } }],
      [{ kind: 'version', id: 'v' }, { source: { id: 'v' } }],
      [{ kind: 'virtualMachine', id: 'm' }, { source: { virtualMachineId: 'm' } }],
      [{ kind: 'communityImage', id: 'c' }, { source: { communityGalleryImageId: 'c' } }],
      [
        { kind: 'disks', osDisk: { id: snapshot }, dataDisks: [{ id: data, lun: 3 }] },
        { osDiskImage: { source: { id: snapshot } }, dataDiskImages: [{ lun: 3, source: { id: data } }] },
      ],
      [{ kind: 'disks', osDisk: blob, dataDisks: [] }, { osDiskImage: { source: blob } }],
    ];
    for (const [source, profile] of profiles) {
      assert.deepEqual(versionBody({ ...version, source }).properties?.storageProfile, profile);
    }
  });

  it('sends exactly the body that was built for a creation', async () => {
    const creations: readonly (readonly [Change, object])[] = [
      [
        { kind: 'createResourceGroup', target: group, spec: { location: 'westeurope', tags: { a: 'b' } } },
        resourceGroupBody({ location: 'westeurope', tags: { a: 'b' } }),
      ],
      [
        { kind: 'createGallery', target: gallery, spec: { location: 'westeurope' } },
        galleryBody({ location: 'westeurope' }),
      ],
      [
        { kind: 'createGallery', target: gallery, spec: { location: 'uksouth', description: 'd', tags: { x: 'y' } } },
        galleryBody({ location: 'uksouth', description: 'd', tags: { x: 'y' } }),
      ],
      [{ kind: 'createDefinition', target: `${gallery}/images/d`, spec: definition }, definitionBody(definition)],
      [{ kind: 'createVersion', target: `${gallery}/images/d/versions/1.0.0`, spec: version }, versionBody(version)],
    ];
    for (const [change, body] of creations) {
      const { directory, asked } = scriptedAzure(() => ({ body: { properties: { provisioningState: 'Succeeded' } } }));
      await createWriter(directory).submit(change);
      const [sent] = asked;
      assert.deepEqual(
        [sent?.method, new URL(sent?.url ?? '').pathname.toLowerCase()],
        ['PUT', change.target.toLowerCase()],
      );
      assert.deepEqual(sent?.body, body);
    }
  });
});

describe('versionUpdateBody', () => {
  const current = {
    location: 'eastus2',
    tags: { keep: 'me' },
    properties: {
      publishingProfile: {
        targetRegions: [
          { name: 'East US 2', regionalReplicaCount: 2, storageAccountType: 'Standard_ZRS', encryption: des },
          { name: 'West US 2', regionalReplicaCount: 1, storageAccountType: 'Premium_LRS', excludeFromLatest: true },
          {
            name: 'UK South',
            regionalReplicaCount: 1,
            storageAccountType: 'Standard_LRS',
            additionalReplicaSets: [{ storageAccountType: 'PremiumV2_LRS', regionalReplicaCount: 1 }],
          },
        ],
        replicaCount: 1,
        excludeFromLatest: false,
        publishedDate: '2025-01-07T05:56:46.4648477+00:00',
        storageAccountType: 'Standard_LRS',
        replicationMode: 'Full',
      },
      storageProfile: { source: { id: 'never' } },
      safetyProfile: {
        reportedForPolicyViolation: false,
        allowDeletionOfReplicatedLocations: false,
        blockDeletionBeforeEndOfLife: true,
      },
      provisioningState: 'Succeeded',
    },
  };
  const added = { name: 'northeurope', replicaCount: 3, storageAccountType: 'Standard_ZRS' } as const;

  it('adds a region and leaves the others as Azure returned them', () => {
    assert.deepEqual(versionUpdateBody(current, { addRegions: [added] }), {
      properties: {
        publishingProfile: {
          targetRegions: [
            ...current.properties.publishingProfile.targetRegions,
            { name: 'northeurope', regionalReplicaCount: 3, storageAccountType: 'Standard_ZRS' },
          ],
          replicaCount: 1,
          excludeFromLatest: false,
          storageAccountType: 'Standard_LRS',
          replicationMode: 'Full',
        },
        safetyProfile: { allowDeletionOfReplicatedLocations: false, blockDeletionBeforeEndOfLife: true },
        storageProfile: {},
      },
    });
  });

  it('sends exactly the body that was built for an update, without the source', async () => {
    const delta = { addRegions: [added], removeRegions: ['UK South'], endOfLifeDate: '2031-05-01T00:00:00Z' };
    const change: Change = { kind: 'updateVersion', target: `${gallery}/images/d/versions/1.0.0`, spec: delta };
    const { directory, asked } = scriptedAzure(() => ({ body: { ...current, id: change.target } }));
    await createWriter(directory).submit(change);
    const patch = asked.find(({ method }) => method === 'PATCH');
    assert.deepEqual(patch?.body, versionUpdateBody(current, delta));
    assert.ok(!JSON.stringify(patch.body).includes('never'));
  });

  it('allows losing replicas when it removes a region, but never removes the home region', () => {
    const { publishingProfile, safetyProfile } = versionUpdateBody(current, {
      removeRegions: ['westus2', 'eastus2', 'nowhere'],
    }).properties;
    assert.deepEqual(
      publishingProfile.targetRegions.map(({ name }) => name),
      ['East US 2', 'UK South'],
    );
    assert.deepEqual(safetyProfile, { allowDeletionOfReplicatedLocations: true, blockDeletionBeforeEndOfLife: true });
    const nothing = versionUpdateBody(current, { removeRegions: ['East US 2', 'nowhere'] }).properties.safetyProfile;
    assert.equal(nothing.allowDeletionOfReplicatedLocations, false);
  });

  it('changes the replica count of an existing region, but not its storage type', () => {
    const wanted = {
      name: 'westus2',
      replicaCount: 5,
      storageAccountType: 'Standard_LRS',
      excludeFromLatest: false,
    } as const;
    const regions = versionUpdateBody(current, { addRegions: [wanted] }).properties.publishingProfile.targetRegions;
    assert.deepEqual(regions[1], {
      name: 'West US 2',
      regionalReplicaCount: 5,
      storageAccountType: 'Premium_LRS',
      excludeFromLatest: false,
    });
    assert.equal(regions.length, 3);
  });

  it('sets excludeFromLatest and the end-of-life date without changing the regions', () => {
    const profile = versionUpdateBody(current, { excludeFromLatest: true, endOfLifeDate: '2031-05-01T00:00:00Z' })
      .properties.publishingProfile;
    assert.deepEqual([profile['excludeFromLatest'], profile['endOfLifeDate']], [true, '2031-05-01T00:00:00.000Z']);
    assert.deepEqual(profile.targetRegions, current.properties.publishingProfile.targetRegions);
  });
});
