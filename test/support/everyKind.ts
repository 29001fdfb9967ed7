import type { Change, ChangeKind, ChangeOf, Plan } from '../../src/domain/plan/plan';
import type { SourceSpec } from '../../src/domain/plan/sourceSpec';
import type { TargetRegion } from '../../src/domain/version/imageVersion';

const subscription = '00000000-0000-0000-0000-000000000000';
const group = `/subscriptions/${subscription}/resourceGroups/rg`;
const compute = `${group}/providers/Microsoft.Compute`;
export const gallery = `${compute}/galleries/golden`;
const definition = `${gallery}/images/linux`;
export const version = `${definition}/versions/1.0.0`;
export const machine = `${compute}/virtualMachines/vm-1`;
const account = `${group}/providers/Microsoft.Storage/storageAccounts/vhds`;
const identity = (name: string): string =>
  `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;
const encryptionSet = (name: string): string => `${compute}/diskEncryptionSets/${name}`;
const tags = { team: 'Images', "it's": '[resourceGroup().name]' };

const createVersion: ChangeOf<'createVersion'> = {
  kind: 'createVersion',
  target: version,
  spec: {
    location: 'westeurope',
    source: { kind: 'managedImage', id: `${compute}/images/i` },
    targetRegions: [
      { name: 'westeurope', replicaCount: 2, storageAccountType: 'Standard_ZRS' },
      { name: 'northeurope', replicaCount: 1, storageAccountType: 'Standard_LRS' },
    ],
    storageAccountType: 'Standard_LRS',
    excludeFromLatest: false,
    endOfLifeDate: '2040-01-01T00:00:00Z',
    tags,
  },
};

const createMachine: ChangeOf<'createVirtualMachine'> = {
  kind: 'createVirtualMachine',
  target: machine,
  spec: {
    location: 'westeurope',
    imageId: definition,
    osType: 'Windows',
    osState: 'Generalized',
    size: 'Standard_D2s_v5',
    securityType: 'ConfidentialVM',
    purchasePlan: { name: 'n', publisher: 'p', product: 'o' },
    osDiskType: 'Premium_LRS',
    network: { createNetwork: 'vnet' },
    publicIp: true,
    signIn: { userName: 'azureuser', password: 'askedWhenRun' },
    tags,
  },
};

const labs = `${group}/providers/Microsoft.LabServices`;
const labPlan = `${labs}/labPlans/spring`;
const labAccount = `${labs}/labaccounts/classic`;
const principalId = '11111111-1111-1111-1111-111111111111';

const saveLabImage: ChangeOf<'saveLabImage'> = {
  kind: 'saveLabImage',
  target: `${gallery}/images/course`,
  spec: {
    labPlanId: labPlan,
    labMachineId: `${labs}/labs/course/virtualMachines/0`,
    location: 'uksouth',
    seenVersions: ['1.0.0'],
  },
};

const createLab: ChangeOf<'createLab'> = {
  kind: 'createLab',
  target: `${labs}/labs/course`,
  spec: {
    location: 'uksouth',
    labPlanId: labPlan,
    title: "Ada's course",
    description: 'Words',
    imageId: definition,
    createOption: 'TemplateVM',
    size: 'Classic_Fsv2_2_4GB_128_S_SSD',
    capacity: 12,
    quotaHours: 10,
    userName: 'instructor',
    osType: 'Linux',
  },
};

/** One change of each kind, with every property set. */
export const everyKind: { readonly [K in ChangeKind]: ChangeOf<K> } = {
  createResourceGroup: { kind: 'createResourceGroup', target: group, spec: { location: 'westeurope', tags } },
  createGallery: {
    kind: 'createGallery',
    target: gallery,
    spec: {
      location: 'westeurope',
      description: 'Golden',
      tags,
      softDelete: true,
      systemIdentity: true,
      userIdentities: [`${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/u`],
      sharing: {
        permissions: 'Community',
        community: {
          publisherUri: 'https://a.example',
          publisherContact: 'a@b.example',
          eula: 'e',
          publicNamePrefix: 'ours',
        },
      },
    },
  },
  createDefinition: {
    kind: 'createDefinition',
    target: definition,
    spec: {
      location: 'westeurope',
      osType: 'Linux',
      osState: 'Generalized',
      hyperVGeneration: 'V2',
      architecture: 'x64',
      identifier: { publisher: 'P', offer: 'O', sku: 'S' },
      features: [
        { name: 'SecurityType', value: 'TrustedLaunchSupported' },
        { name: 'DiskControllerTypes', value: 'SCSI, NVMe' },
      ],
      purchasePlan: { name: 'n', publisher: 'p', product: 'o' },
      description: 'Words',
      endOfLifeDate: '2040-01-01T00:00:00Z',
      recommended: { vCPUs: { min: 1, max: 16 }, memoryGB: { min: 4 } },
      disallowedDiskTypes: ['Standard_LRS'],
      eula: 'https://a.example/eula',
      privacyStatementUri: 'https://a.example/privacy',
      releaseNoteUri: 'https://a.example/notes',
      tags,
    },
  },
  createVersion,
  updateGallery: {
    kind: 'updateGallery',
    target: gallery,
    spec: {
      description: 'New',
      softDelete: false,
      identity: { system: true, users: [identity('new')], gone: [identity('old')] },
    },
  },
  updateDefinition: {
    kind: 'updateDefinition',
    target: definition,
    spec: {
      description: 'New',
      endOfLifeDate: '2041-01-01T00:00:00Z',
      recommended: { vCPUs: { min: 2, max: 8 } },
      disallowedDiskTypes: ['Premium_LRS'],
      features: [{ name: 'SecurityType', value: 'Standard' }],
    },
  },
  updateVersion: {
    kind: 'updateVersion',
    target: version,
    spec: {
      addRegions: [{ name: 'uksouth', replicaCount: 1, storageAccountType: 'Standard_LRS', excludeFromLatest: true }],
      removeRegions: ['northeurope'],
      excludeFromLatest: true,
      endOfLifeDate: '2041-01-01T00:00:00Z',
      blockDeletionBeforeEndOfLife: true,
    },
  },
  setTags: { kind: 'setTags', target: gallery, spec: { tags } },
  shareGallery: {
    kind: 'shareGallery',
    target: gallery,
    spec: { operation: 'add', subscriptions: [subscription], tenants: [subscription] },
  },
  restoreVersion: { kind: 'restoreVersion', target: version, spec: { location: 'westeurope' } },
  createVirtualMachine: createMachine,
  registerProvider: {
    kind: 'registerProvider',
    target: `/subscriptions/${subscription}/providers/Microsoft.LabServices`,
  },
  grantRole: {
    kind: 'grantRole',
    target: `${gallery}/providers/Microsoft.Authorization/roleAssignments/22222222-2222-2222-2222-222222222222`,
    spec: { principalId, roleId: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635' },
  },
  attachGallery: { kind: 'attachGallery', target: labPlan, spec: { galleryId: gallery } },
  detachGallery: { kind: 'detachGallery', target: labPlan },
  setLabImage: { kind: 'setLabImage', target: `${labPlan}/images/linux`, spec: { enabled: true } },
  saveLabImage,
  createLab,
  publishLab: { kind: 'publishLab', target: createLab.target },
  deleteVersion: { kind: 'deleteVersion', target: version },
  deleteDefinition: { kind: 'deleteDefinition', target: definition },
  deleteGallery: { kind: 'deleteGallery', target: gallery },
  deleteGalleryChild: { kind: 'deleteGalleryChild', target: `${gallery}/applications/agent/versions/1.0.0` },
  deleteManagedImage: { kind: 'deleteManagedImage', target: `${compute}/images/i` },
  purgeVersion: { kind: 'purgeVersion', target: version },
};

const sources: readonly SourceSpec[] = [
  { kind: 'managedImage', id: `${compute}/images/i` },
  { kind: 'virtualMachine', id: `${compute}/virtualMachines/vm` },
  { kind: 'version', id: `${gallery}/images/other/versions/2.0.0` },
  { kind: 'communityImage', id: '/CommunityGalleries/ours-1/Images/i/Versions/1.0.0' },
  { kind: 'disks', osDisk: { id: `${compute}/snapshots/s` }, dataDisks: [{ id: `${compute}/disks/d`, lun: 2 }] },
  {
    kind: 'disks',
    osDisk: { uri: 'https://vhds.blob.core.windows.net/a/os.vhd', storageAccountId: account },
    dataDisks: [{ uri: 'https://vhds.blob.core.windows.net/a/data.vhd', storageAccountId: account, lun: 0 }],
  },
];

const encryptedRegion: TargetRegion = {
  name: 'northeurope',
  replicaCount: 1,
  storageAccountType: 'Standard_LRS',
  encryption: {
    osDiskImage: { diskEncryptionSetId: encryptionSet('keys-north') },
    dataDiskImages: [{ lun: 0, diskEncryptionSetId: encryptionSet('keys-data') }],
  },
};

/** Every kind of change, and the shapes of a kind that are sent differently. */
export const everyChange: readonly Change[] = [
  ...Object.values(everyKind),
  { kind: 'createGallery', target: gallery, spec: { location: 'westeurope', description: 'Plain', tags } },
  ...sources.map(source => ({ ...createVersion, spec: { ...createVersion.spec, source } })),
  {
    ...createVersion,
    spec: {
      ...createVersion.spec,
      replicationMode: 'Shallow',
      blockDeletionBeforeEndOfLife: true,
      sourceTenantId: subscription,
    },
  },
  { ...createVersion, spec: { ...createVersion.spec, targetRegions: [encryptedRegion] } },
  {
    kind: 'updateVersion',
    target: version,
    spec: {
      addRegions: [encryptedRegion],
      seenRegions: ['westeurope'],
      encryptionSets: [encryptionSet('keys-west')],
    },
  },
  { kind: 'shareGallery', target: gallery, spec: { operation: 'enableCommunity' } },
  { kind: 'attachGallery', target: `${labAccount}/sharedgalleries/golden`, spec: { galleryId: gallery } },
  { kind: 'detachGallery', target: `${labAccount}/sharedgalleries/golden` },
  { kind: 'setLabImage', target: `${labAccount}/sharedimages/linux`, spec: { enabled: false } },
  { ...createLab, spec: { ...createLab.spec, createOption: 'Image', osType: 'Windows' } },
  {
    kind: 'createLab',
    target: `${labAccount}/labs/course`,
    spec: {
      location: 'uksouth',
      title: 'Course',
      imageId: `${labAccount}/sharedimages/linux`,
      createOption: 'TemplateVM',
      size: 'Standard',
      capacity: 12,
      quotaHours: 10,
      userName: 'instructor',
      osType: 'Linux',
    },
  },
  { kind: 'publishLab', target: `${labAccount}/labs/course` },
  { kind: 'shareGallery', target: gallery, spec: { operation: 'reset' } },
  {
    ...createMachine,
    spec: {
      ...createMachine.spec,
      osType: 'Linux',
      network: { subnetId: `${group}/providers/Microsoft.Network/virtualNetworks/v/subnets/s` },
      publicIp: false,
      signIn: { userName: 'u', sshPublicKey: `ssh-ed25519 ${'A'.repeat(68)} it's mine` },
    },
  },
];

export function planOf(...changes: readonly Change[]): Plan {
  return { kind: 'editRegions', title: 'Test\nrm -rf /', notices: [], changes };
}
