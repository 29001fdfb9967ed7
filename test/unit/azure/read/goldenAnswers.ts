const group = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers';
export const gallery = `${group}/Microsoft.Compute/galleries/g`;
export const definition = `${gallery}/images/d`;
export const version = `${definition}/versions/1.0.0`;
const machine = `${group}/Microsoft.Compute/virtualMachines/vm`;
const set = `${group}/Microsoft.Compute/diskEncryptionSets/key`;
const tags = { team: 'images' };
const common = { location: 'West Europe', tags };
const error = { code: 'E', message: 'Reported', action: 'SaveImage', timestamp: '2026-01-01T00:00:00Z' };

/** One complete answer of Azure per kind, in which no setting has the value that Azure would give it by default. */
export const golden = {
  gallery: {
    id: gallery,
    name: 'g',
    ...common,
    identity: { type: 'SystemAssigned, UserAssigned', userAssignedIdentities: { [`${group}/i/u`]: {} } },
    properties: {
      description: 'Golden images',
      provisioningState: 'Failed',
      softDeletePolicy: { isSoftDeleteEnabled: true },
      sharingProfile: {
        permissions: 'Community',
        groups: [{ type: 'Subscriptions', ids: ['s1'] }],
        communityGalleryInfo: {
          publisherUri: 'https://a.example',
          publisherContact: 'a@a.example',
          eula: 'e',
          publicNamePrefix: 'p',
          communityGalleryEnabled: true,
          publicNames: ['p-1'],
        },
      },
    },
  },
  definition: {
    id: definition,
    name: 'd',
    ...common,
    properties: {
      provisioningState: 'Failed',
      description: 'Server',
      osType: 'Windows',
      osState: 'Specialized',
      hyperVGeneration: 'V2',
      architecture: 'Arm64',
      identifier: { publisher: 'pub', offer: 'off', sku: 'sku' },
      features: [{ name: 'SecurityType', value: 'TrustedLaunch' }],
      recommended: { vCPUs: { min: 2, max: 8 }, memory: { min: 4, max: 64 } },
      disallowed: { diskTypes: ['Standard_LRS'] },
      purchasePlan: { name: 'n', publisher: 'p', product: 'o' },
      endOfLifeDate: '2030-01-31T00:00:00Z',
      eula: 'eula',
      privacyStatementUri: 'https://a.example/p',
      releaseNoteUri: 'https://a.example/r',
    },
  },
  version: {
    id: version,
    name: '1.0.0',
    ...common,
    properties: {
      provisioningState: 'Failed',
      publishingProfile: {
        publishedDate: '2026-01-01T00:00:00Z',
        endOfLifeDate: '2030-01-31T00:00:00Z',
        excludeFromLatest: true,
        replicaCount: 3,
        storageAccountType: 'Premium_LRS',
        replicationMode: 'Shallow',
        targetRegions: [
          {
            name: 'West Europe',
            regionalReplicaCount: 5,
            storageAccountType: 'Standard_ZRS',
            excludeFromLatest: true,
            encryption: {
              osDiskImage: {
                diskEncryptionSetId: set,
                securityProfile: {
                  confidentialVMEncryptionType: 'EncryptedWithCmk',
                  secureVMDiskEncryptionSetId: set,
                },
              },
              dataDiskImages: [{ lun: 0, diskEncryptionSetId: set }],
            },
          },
          { name: 'North Europe', regionalReplicaCount: 4, storageAccountType: 'Premium_LRS', excludeFromLatest: true },
        ],
      },
      storageProfile: {
        source: { id: `${group}/Microsoft.Compute/images/i` },
        osDiskImage: { sizeInGB: 127, source: { id: `${group}/Microsoft.Compute/disks/os` } },
        dataDiskImages: [{ lun: 0, sizeInGB: 64, source: { id: `${group}/Microsoft.Compute/disks/data` } }],
      },
      safetyProfile: { allowDeletionOfReplicatedLocations: true, blockDeletionBeforeEndOfLife: true },
      replicationStatus: {
        aggregatedState: 'Failed',
        summary: [
          { region: 'West Europe', state: 'Failed', progress: 7, details: 'No space' },
          { region: 'North Europe', state: 'Failed', progress: 9, details: 'No space' },
        ],
      },
    },
  },
  managedImage: {
    id: `${group}/Microsoft.Compute/images/i`,
    name: 'i',
    ...common,
    properties: {
      provisioningState: 'Failed',
      hyperVGeneration: 'V2',
      sourceVirtualMachine: { id: machine },
      storageProfile: {
        zoneResilient: true,
        osDisk: {
          osType: 'Windows',
          osState: 'Specialized',
          diskSizeGB: 127,
          storageAccountType: 'Premium_LRS',
          managedDisk: { id: `${group}/Microsoft.Compute/disks/os` },
          snapshot: { id: `${group}/Microsoft.Compute/snapshots/os` },
          diskEncryptionSet: { id: set },
        },
        dataDisks: [{ lun: 0, diskSizeGB: 64, managedDisk: { storageAccountType: 'Premium_LRS' } }],
      },
    },
  },
  machine: {
    id: machine,
    name: 'vm',
    ...common,
    plan: { name: 'n', publisher: 'p', product: 'o' },
    properties: {
      provisioningState: 'Failed',
      storageProfile: {
        osDisk: { osType: 'Windows', diskSizeGB: 127, managedDisk: { id: 'd', storageAccountType: 'Premium_LRS' } },
        dataDisks: [{ lun: 0, diskSizeGB: 64, managedDisk: { diskEncryptionSet: { id: set } } }],
      },
      securityProfile: { securityType: 'TrustedLaunch' },
      extended: { instanceView: { powerState: { code: 'PowerState/running' } } },
      instanceView: { hyperVGeneration: 'V2', statuses: [{ code: 'OSState/generalized' }] },
    },
  },
  disk: {
    id: `${group}/Microsoft.Compute/disks/os`,
    ...common,
    sku: { name: 'Premium_LRS' },
    properties: {
      osType: 'Windows',
      hyperVGeneration: 'V2',
      diskSizeGB: 127,
      encryption: { type: 'EncryptionAtRestWithCustomerKey' },
      supportedCapabilities: { architecture: 'Arm64' },
      securityProfile: { securityType: 'TrustedLaunch' },
      purchasePlan: { name: 'n', publisher: 'p', product: 'o' },
    },
  },
  imageUser: {
    id: machine,
    type: 'microsoft.compute/virtualmachines',
    location: 'westeurope',
    properties: {
      orchestrationMode: 'Uniform',
      storageProfile: { imageReference: { id: version, exactVersion: '1.0.0' } },
    },
  },
  template: {
    id: `${group}/Microsoft.VirtualMachineImages/imageTemplates/t`,
    type: 'microsoft.virtualmachineimages/imagetemplates',
    location: 'westeurope',
    properties: { source: { imageVersionId: 'x' }, distribute: [{ galleryImageId: definition }] },
  },
  softDeleted: {
    id: `${gallery}/softDeletedArtifactTypes/images/artifacts/d/versions/0.9.0`,
    location: 'westeurope',
    properties: {
      resourceArmId: `${definition}/versions/0.9.0`,
      softDeletedTime: '2026-01-01T00:00:00Z',
      hardDeletionTargetTime: '2026-01-08T00:00:00Z',
    },
  },
  sharedDefinition: {
    name: 'd',
    location: 'westeurope',
    identifier: { uniqueId: '/SharedGalleries/s-G/Images/d' },
    properties: { osType: 'Windows', osState: 'Specialized', hyperVGeneration: 'V2', identifier: { publisher: 'p' } },
  },
  sharedVersion: {
    name: '1.0.0',
    location: 'westeurope',
    identifier: { uniqueId: '/SharedGalleries/s-G/Images/d/Versions/1.0.0' },
    properties: {
      publishedDate: '2026-01-01T00:00:00Z',
      endOfLifeDate: '2030-01-31T00:00:00Z',
      excludeFromLatest: true,
      storageProfile: { osDiskImage: { diskSizeGB: 127 }, dataDiskImages: [{ lun: 0, diskSizeGB: 64 }] },
    },
  },
  communityGallery: {
    name: 'p-1',
    properties: {
      disclaimer: 'As is',
      communityMetadata: { publisherUri: 'u', publisherContact: 'c', eula: 'e', privacyStatementUri: 'p' },
    },
  },
  lab: {
    id: `${group}/Microsoft.LabServices/labs/l`,
    ...common,
    properties: {
      provisioningState: 'Failed',
      title: 'Rust',
      labPlanId: `${group}/Microsoft.LabServices/labPlans/p`,
      state: 'Published',
      virtualMachineProfile: {
        createOption: 'TemplateVM',
        imageReference: { id: definition, exactVersion: '1.0.0' },
        osType: 'Windows',
        sku: { name: 'S', capacity: 12 },
        adminUser: { username: 'ada' },
      },
      resourceOperationError: error,
    },
  },
  labPlan: {
    id: `${group}/Microsoft.LabServices/labPlans/p`,
    ...common,
    properties: {
      provisioningState: 'Failed',
      sharedGalleryId: gallery,
      allowedRegions: ['West Europe'],
      resourceOperationError: error,
    },
  },
  labAccount: { id: `${group}/Microsoft.LabServices/labaccounts/a`, ...common, properties: {} },
  attachedGallery: {
    id: `${group}/Microsoft.LabServices/labaccounts/a/sharedgalleries/g`,
    properties: { galleryId: gallery },
  },
  classicLab: { id: `${group}/Microsoft.LabServices/labaccounts/a/labs/l`, ...common, properties: {} },
  classicTemplate: {
    id: `${group}/Microsoft.LabServices/labaccounts/a/labs/l/environmentsettings/default`,
    properties: {
      publishingState: 'Published',
      title: 'Rust',
      resourceSettings: {
        sharedImageResourceId: `${group}/Microsoft.LabServices/labaccounts/a/sharedimages/d`,
        size: 'Large',
        referenceVm: { userName: 'ada' },
      },
    },
  },
  planImage: {
    id: `${group}/Microsoft.LabServices/labPlans/p/images/d`,
    properties: {
      sharedGalleryId: definition,
      enabledState: 'Enabled',
      displayName: 'D',
      osType: 'Windows',
      osState: 'Specialized',
      availableRegions: ['westeurope'],
    },
  },
  sharedImage: {
    id: `${group}/Microsoft.LabServices/labaccounts/a/sharedimages/d`,
    properties: {
      sharedGalleryId: gallery,
      EnableState: 'Enabled',
      definitionName: 'd',
      displayName: 'D',
      osType: 'Windows',
      imageType: 'Specialized',
    },
  },
  labMachine: {
    id: `${group}/Microsoft.LabServices/labs/l/virtualMachines/0`,
    properties: { vmType: 'Template', state: 'Running', provisioningState: 'Failed', resourceOperationError: error },
  },
} as const;
