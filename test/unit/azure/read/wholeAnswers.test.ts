import assert from 'node:assert/strict';
import { readDefinition, readPlan } from '../../../../src/azure/read/readDefinition';
import {
  inAllRegions,
  readForeignDefinition,
  readForeignVersion,
  readPublisher,
} from '../../../../src/azure/read/readForeign';
import { readGallery } from '../../../../src/azure/read/readGallery';
import { readDiskAsSource, readImageAsSource, readMachineAsSource } from '../../../../src/azure/read/readImageSource';
import { readManagedImage } from '../../../../src/azure/read/readManagedImage';
import { readSharing } from '../../../../src/azure/read/readSharing';
import { readSoftDeleted } from '../../../../src/azure/read/readSoftDeleted';
import { readSourceMachine } from '../../../../src/azure/read/readSourceMachine';
import { readVersion } from '../../../../src/azure/read/readVersion';
import { object } from '../../../../src/base/json';
import { definition, gallery, golden, version } from './goldenAnswers';

const compute = gallery.slice(0, gallery.indexOf('/galleries'));
const group = compute.slice(0, compute.indexOf('/Microsoft.Compute'));
const set = `${compute}/diskEncryptionSets/key`;
const common = { location: 'westeurope', tags: { team: 'images' }, provisioningState: 'Failed' };
const bare = { location: '', tags: {}, provisioningState: 'Succeeded' };
const purchasePlan = { name: 'n', publisher: 'p', product: 'o' };
const os = `${compute}/disks/os`;

const region = (more: object) => ({ excludeFromLatest: true, ...more });
const foreignReplication = {
  aggregatedState: 'Completed',
  regions: [{ region: 'westeurope', state: 'Completed', progress: 100, details: '' }],
};
const foreignVersion = {
  ...{ id: '/SharedGalleries/s-G/Images/d/Versions/1.0.0', name: '1.0.0', ...bare, location: 'westeurope' },
  ...{ kind: 'version', storageAccountType: 'Standard_LRS', replicationMode: 'Full', source: undefined },
  targetRegions: [{ name: 'westeurope', replicaCount: 1, storageAccountType: 'Standard_LRS' }],
  ...{ allowDeletionOfReplicatedLocations: false, blockDeletionBeforeEndOfLife: false },
  replication: foreignReplication,
};
const bareDefinition = {
  ...{ kind: 'definition', osType: undefined, osState: undefined, hyperVGeneration: 'V1', architecture: 'x64' },
  ...{ identifier: { publisher: '', offer: '', sku: '' }, purchasePlan: undefined, features: [] },
  ...{ description: undefined, endOfLifeDate: undefined, recommended: undefined, disallowedDiskTypes: [] },
  ...{ eula: undefined, privacyStatementUri: undefined, releaseNoteUri: undefined },
};

/** What is read of a complete answer, and of one that has nothing but an ID. */
const rows: readonly (readonly [
  string,
  (item: unknown) => unknown,
  keyof typeof golden,
  object,
  object | undefined,
])[] = [
  [
    'a gallery',
    readGallery,
    'gallery',
    {
      ...{ id: gallery, name: 'g', ...common, kind: 'gallery', description: 'Golden images' },
      ...{ permissions: 'Community', softDelete: true, systemIdentity: true, userIdentities: [`${group}/i/u`] },
    },
    {
      ...{ id: gallery, name: 'g', ...bare, kind: 'gallery', description: undefined },
      ...{ permissions: 'Private', softDelete: false, systemIdentity: undefined },
    },
  ],
  [
    'whom a gallery is shared with',
    readSharing,
    'gallery',
    {
      ...{ permissions: 'Community', subscriptions: ['s1'], tenants: [] },
      community: {
        ...{ publisherUri: 'https://a.example', publisherContact: 'a@a.example', eula: 'e', publicNamePrefix: 'p' },
        ...{ enabled: true, publicNames: ['p-1'] },
      },
    },
    { permissions: 'Private', subscriptions: [], tenants: [] },
  ],
  [
    'an image definition',
    readDefinition,
    'definition',
    {
      ...{ id: definition, name: 'd', ...common, kind: 'definition', osType: 'Windows', osState: 'Specialized' },
      ...{ hyperVGeneration: 'V2', architecture: 'Arm64', purchasePlan, description: 'Server' },
      identifier: { publisher: 'pub', offer: 'off', sku: 'sku' },
      features: [{ name: 'SecurityType', value: 'TrustedLaunch' }],
      endOfLifeDate: '2030-01-31T00:00:00Z',
      recommended: { vCPUs: { min: 2, max: 8 }, memoryGB: { min: 4, max: 64 } },
      disallowedDiskTypes: ['Standard_LRS'],
      ...{ eula: 'eula', privacyStatementUri: 'https://a.example/p', releaseNoteUri: 'https://a.example/r' },
    },
    { id: definition, name: 'd', ...bare, ...bareDefinition },
  ],
  [
    'an image version',
    readVersion,
    'version',
    {
      ...{ id: version, name: '1.0.0', ...common, kind: 'version' },
      ...{ publishedDate: '2026-01-01T00:00:00Z', endOfLifeDate: '2030-01-31T00:00:00Z', excludeFromLatest: true },
      targetRegions: [
        region({
          ...{ name: 'westeurope', replicaCount: 5, storageAccountType: 'Standard_ZRS' },
          encryption: {
            osDiskImage: {
              diskEncryptionSetId: set,
              securityProfile: { confidentialVMEncryptionType: 'EncryptedWithCmk', secureVMDiskEncryptionSetId: set },
            },
            dataDiskImages: [{ lun: 0, diskEncryptionSetId: set }],
          },
        }),
        region({ name: 'northeurope', replicaCount: 4, storageAccountType: 'Premium_LRS' }),
      ],
      ...{ storageAccountType: 'Premium_LRS', replicationMode: 'Shallow' },
      source: { kind: 'managedImage', id: `${compute}/images/i` },
      ...{ osDiskSizeGB: 127, dataDisks: [{ lun: 0, sizeGB: 64 }] },
      ...{ allowDeletionOfReplicatedLocations: true, blockDeletionBeforeEndOfLife: true },
      replication: {
        aggregatedState: 'Failed',
        regions: [
          { region: 'westeurope', state: 'Failed', progress: 7, details: 'No space' },
          { region: 'northeurope', state: 'Failed', progress: 9, details: 'No space' },
        ],
      },
    },
    {
      ...{ id: version, name: '1.0.0', ...bare, kind: 'version', publishedDate: undefined, endOfLifeDate: undefined },
      ...{ excludeFromLatest: false, targetRegions: [], storageAccountType: 'Standard_LRS', replicationMode: 'Full' },
      ...{ source: undefined, osDiskSizeGB: undefined, dataDisks: [], replication: undefined },
      ...{ allowDeletionOfReplicatedLocations: false, blockDeletionBeforeEndOfLife: false },
    },
  ],
  [
    'a managed image',
    readManagedImage,
    'managedImage',
    {
      ...{ id: `${compute}/images/i`, name: 'i', ...common, kind: 'managedImage', osType: 'Windows' },
      ...{ osState: 'Specialized', hyperVGeneration: 'V2', osDiskSizeGB: 127, dataDisks: [{ lun: 0, sizeGB: 64 }] },
      ...{ zoneResilient: true, sourceVirtualMachineId: `${compute}/virtualMachines/vm` },
    },
    {
      ...{ id: `${compute}/images/i`, name: 'i', ...bare, kind: 'managedImage', osType: undefined },
      ...{ osState: undefined, hyperVGeneration: 'V1', osDiskSizeGB: undefined, dataDisks: [] },
      ...{ zoneResilient: false, sourceVirtualMachineId: undefined },
    },
  ],
  [
    'a managed image as a source',
    readImageAsSource,
    'managedImage',
    {
      ...{ kind: 'managedImage', id: `${compute}/images/i`, name: 'i', location: 'westeurope' },
      ...{ provisioningState: 'Failed', osType: 'Windows', osState: 'Specialized', hyperVGeneration: 'V2' },
      ...{ architecture: 'x64', osDiskSizeGB: 127, osDiskStorageType: 'Premium_LRS', osDiskId: os, customerKey: true },
      dataDisks: [{ lun: 0, sizeGB: 64, storageType: 'Premium_LRS' }],
    },
    {
      ...{ kind: 'managedImage', id: `${compute}/images/i`, name: 'i', location: '', provisioningState: 'Succeeded' },
      ...{ osType: undefined, osState: undefined, hyperVGeneration: 'V1', architecture: 'x64', dataDisks: [] },
      ...{ osDiskSizeGB: undefined, osDiskStorageType: undefined, osDiskId: undefined, customerKey: false },
    },
  ],
  [
    'a virtual machine as a source',
    readMachineAsSource,
    'machine',
    {
      ...{ kind: 'virtualMachine', id: `${compute}/virtualMachines/vm`, name: 'vm', location: 'westeurope' },
      ...{ provisioningState: 'Failed', osType: 'Windows', osState: 'Generalized', hyperVGeneration: 'V2' },
      ...{ securityType: 'TrustedLaunch', purchasePlan, osDiskSizeGB: 127, osDiskStorageType: 'Premium_LRS' },
      ...{ osDiskId: 'd', dataDisks: [{ lun: 0, sizeGB: 64, storageType: undefined }], ephemeralOsDisk: false },
      ...{ customerKey: true, powerState: undefined },
    },
    {
      ...{ kind: 'virtualMachine', id: `${compute}/virtualMachines/vm`, name: 'vm', location: '' },
      ...{ provisioningState: 'Succeeded', osType: undefined, osState: undefined, hyperVGeneration: undefined },
      ...{ securityType: undefined, purchasePlan: null, osDiskSizeGB: undefined, osDiskStorageType: undefined },
      ...{ osDiskId: undefined, dataDisks: [], ephemeralOsDisk: false, customerKey: false, powerState: undefined },
    },
  ],
  [
    'the machine that an image was captured from',
    readSourceMachine,
    'machine',
    { id: `${compute}/virtualMachines/vm`, purchasePlan, securityType: 'TrustedLaunch', osState: 'Generalized' },
    { id: `${compute}/virtualMachines/vm`, purchasePlan: undefined, securityType: undefined, osState: undefined },
  ],
  [
    'a disk',
    readDiskAsSource,
    'disk',
    {
      ...{ kind: 'disk', id: os, name: 'os', location: 'westeurope', provisioningState: 'Succeeded' },
      ...{ osType: 'Windows', hyperVGeneration: 'V2', architecture: 'Arm64', securityType: 'TrustedLaunch' },
      ...{ purchasePlan, osDiskSizeGB: 127, osDiskStorageType: 'Premium_LRS', dataDisks: [], customerKey: true },
    },
    {
      ...{ kind: 'disk', id: os, name: 'os', location: '', provisioningState: 'Succeeded', osType: undefined },
      ...{ hyperVGeneration: undefined, architecture: undefined, securityType: undefined, purchasePlan: null },
      ...{ osDiskSizeGB: undefined, osDiskStorageType: undefined, dataDisks: [], customerKey: false },
    },
  ],
  [
    'a soft-deleted version',
    readSoftDeleted,
    'softDeleted',
    {
      ...{ id: `${definition}/versions/0.9.0`, name: '0.9.0', location: 'westeurope' },
      ...{ deletedTime: '2026-01-01T00:00:00Z', hardDeletionTime: '2026-01-08T00:00:00Z' },
    },
    undefined,
  ],
  [
    'a shared definition',
    item => readForeignDefinition(item, 'westeurope'),
    'sharedDefinition',
    {
      ...{ id: '/SharedGalleries/s-G/Images/d', name: 'd', ...bare, ...bareDefinition, location: 'westeurope' },
      ...{ osType: 'Windows', osState: 'Specialized', hyperVGeneration: 'V2', other: undefined },
      identifier: { publisher: 'p', offer: '', sku: '' },
    },
    {
      ...{ id: '/SharedGalleries/s-G/Images/d', name: 'd', ...bare, ...bareDefinition, location: 'westeurope' },
      other: undefined,
    },
  ],
  [
    'a shared version',
    item => readForeignVersion(item, 'westeurope'),
    'sharedVersion',
    {
      ...{ ...foreignVersion, publishedDate: '2026-01-01T00:00:00Z', endOfLifeDate: '2030-01-31T00:00:00Z' },
      ...{ excludeFromLatest: true, osDiskSizeGB: 127, dataDisks: [{ lun: 0, sizeGB: 64 }] },
    },
    {
      ...{ ...foreignVersion, publishedDate: undefined, endOfLifeDate: undefined },
      ...{ excludeFromLatest: false, osDiskSizeGB: undefined, dataDisks: [] },
    },
  ],
  [
    'a publisher',
    readPublisher,
    'communityGallery',
    { uri: 'u', contact: 'c', eula: 'e', privacyStatementUri: 'p', disclaimer: 'As is' },
    { uri: undefined, contact: undefined, eula: undefined, privacyStatementUri: undefined, disclaimer: undefined },
  ],
];

/** The ID of an answer, wherever it is, and nothing else. */
function onlyId(answer: object): object {
  const { id, identifier } = answer as { readonly id?: string; readonly identifier?: { readonly uniqueId: string } };
  return { ...(id !== undefined && { id }), ...(identifier && { identifier: { uniqueId: identifier.uniqueId } }) };
}

describe('Reading a whole answer', () => {
  for (const [what, read, kind, whole, nothing] of rows) {
    it(`reads ${what}, and what Azure means by leaving everything out`, () => {
      assert.deepEqual(read(golden[kind]), whole);
      assert.deepEqual(read(onlyId(golden[kind])), nothing);
    });
  }

  it('keeps what else Azure has, by its place', () => {
    const grown = (kind: 'gallery' | 'definition' | 'version', profile: string) => {
      const properties: Readonly<Record<string, unknown>> = golden[kind].properties;
      return {
        ...golden[kind],
        zones: ['1'],
        properties: { ...properties, future: 1, [profile]: { ...object(properties[profile]), future: 2 } },
      };
    };
    const other = (profile: string) => ({ zones: ['1'], properties: { future: 1, [profile]: { future: 2 } } });
    assert.deepEqual(readGallery(grown('gallery', 'softDeletePolicy'))?.other, other('softDeletePolicy'));
    assert.deepEqual(readDefinition(grown('definition', 'disallowed'))?.other, other('disallowed'));
    assert.deepEqual(readVersion(grown('version', 'safetyProfile'))?.other, other('safetyProfile'));
  });

  it('takes only a known number for a part of a recommendation', () => {
    const recommended = (value: unknown) =>
      readDefinition({ id: definition, properties: { recommended: value } })?.recommended;
    for (const [value, read] of [
      [{ vCPUs: { min: 2 } }, { vCPUs: { min: 2, max: undefined } }],
      [{ memory: { max: 8 } }, { memoryGB: { min: undefined, max: 8 } }],
      [{ vCPUs: { min: 'odd', max: 8 }, memory: { min: null, max: 8 } }, { memoryGB: { min: undefined, max: 8 } }],
      [{ vCPUs: {}, memory: {} }, undefined],
      [{}, undefined],
      ['odd', undefined],
    ] as const)
      assert.deepEqual(recommended(value), read, JSON.stringify(value));
  });

  it('takes part of a purchase plan for a plan', () => {
    assert.deepEqual(readPlan({ name: 'n' }), { name: 'n', publisher: '', product: '' });
    assert.deepEqual(readPlan({ publisher: 'p' }), { name: '', publisher: 'p', product: '' });
    assert.deepEqual(readPlan({ product: 'o' }), { name: '', publisher: '', product: 'o' });
    for (const none of [{}, null, 'n', { name: 7 }]) assert.equal(readPlan(none), undefined);
  });

  it('reads each kind of managed identity', () => {
    const identity = (type: unknown) => readGallery({ id: gallery, identity: { type } })?.systemIdentity;
    for (const [type, read] of [
      ['SystemAssigned', true],
      ['systemAssigned, userAssigned', true],
      ['UserAssigned', undefined],
      ['none', undefined],
      [null, undefined],
      ['Future', 'unknown'],
      ['NotSystemAssignedYet', 'unknown'],
      [7, 'unknown'],
    ] as const)
      assert.equal(identity(type), read, String(type));
  });

  it('reads of a machine how its image is made, and whether that is possible', () => {
    const machine = (properties: object) => readMachineAsSource({ id: `${compute}/virtualMachines/vm`, properties });
    const view = (...codes: string[]) => ({ instanceView: { statuses: codes.map(code => ({ code })) } });
    for (const [properties, osState, powerState] of [
      [view(), 'Specialized', undefined],
      [view('PowerState/deallocated'), 'Specialized', 'deallocated'],
      [view('OSState/Generalized', 'PowerState/Stopped'), 'Generalized', 'stopped'],
      [{ extended: { instanceView: { powerState: { code: 'PowerState/running' } } } }, undefined, 'running'],
      [{ extended: view('OSState/generalized') }, 'Generalized', undefined],
    ] as const) {
      const read = machine(properties);
      assert.deepEqual([read?.osState, read?.powerState], [osState, powerState], JSON.stringify(properties));
    }
    const disk = (osDisk: object, ...dataDisks: object[]) => machine({ storageProfile: { osDisk, dataDisks } });
    assert.equal(disk({ diffDiskSettings: { option: 'local' } })?.ephemeralOsDisk, true);
    const key = { managedDisk: { diskEncryptionSet: { id: set } } };
    assert.deepEqual(
      [disk(key), disk({}, {}, key), disk({ diskEncryptionSet: { id: set } }), disk({}, {})].map(
        one => one?.customerKey,
      ),
      [true, true, false, false],
    );
    assert.deepEqual(disk({}, { diskSizeGB: 4 }, { lun: 2, storageAccountType: 'UltraSSD_LRS' })?.dataDisks, [
      { lun: 2, sizeGB: undefined, storageType: 'UltraSSD_LRS' },
    ]);
  });

  it('reads a snapshot as what it is, and encryption by any kind of customer key', () => {
    const read = (id: string, type?: string) => readDiskAsSource({ id, properties: { encryption: { type } } });
    assert.equal(read(`${compute}/snapshots/s`)?.kind, 'snapshot');
    const keys = ['EncryptionAtRestWithPlatformAndCustomerKeys', 'EncryptionAtRestWithPlatformKey', undefined];
    assert.deepEqual(
      keys.map(type => read(os, type)?.customerKey),
      [true, false, false],
    );
  });

  it('merges what is listed of a version in two regions', () => {
    const listed = (name: string) => readForeignVersion(golden.sharedVersion, name) ?? assert.fail();
    const merged = inAllRegions(listed('West Europe'), listed('eastus'));
    assert.deepEqual(
      merged.targetRegions.map(({ name }) => name),
      ['westeurope', 'eastus'],
    );
    assert.deepEqual(merged.replication, {
      aggregatedState: 'Completed',
      regions: [...foreignReplication.regions, { ...foreignReplication.regions[0], region: 'eastus' }],
    });
    assert.equal(inAllRegions({ ...merged, replication: undefined }, merged).replication?.regions.length, 2);
  });

  it('reads whom a gallery is shared with by the type of each group, and names what is unknown', () => {
    const sharing = (sharingProfile: object) => readSharing({ id: gallery, properties: { sharingProfile } });
    const groups = [
      { type: 'subscriptions', ids: ['s', 4711] },
      { type: 'AADTenants', ids: ['t'], since: 'today' },
      { type: 'Future', ids: ['f'] },
    ];
    assert.deepEqual(sharing({ permissions: 'groups', groups }), {
      ...{ permissions: 'Groups', subscriptions: ['s'], tenants: ['t'] },
      unrepeatable: [
        'sharingProfile.groups[1].since',
        'sharingProfile.groups[2].type',
        'sharingProfile.groups[2].ids[0]',
      ],
    });
    assert.deepEqual(sharing({ permissions: 'Community' })?.community, {
      ...{ publisherUri: '', publisherContact: '', eula: '', publicNamePrefix: '', enabled: false, publicNames: [] },
    });
    assert.equal(sharing({ permissions: 'Future' })?.permissions, undefined);
  });
});
