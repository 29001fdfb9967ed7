import { failure, type KnownError } from './failure';

const id = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/images/my.image';

export const sourceErrors: readonly KnownError[] = [
  [
    'sourceNotReady',
    'Failed',
    failure('OperationNotAllowed', `Source '${id}' is in state 'Failed'. The source must be in state 'Succeeded'.`),
  ],
  [
    'sourceKindWrong',
    'snapshot',
    failure(
      'InvalidParameter',
      `The source id: ${id} must either be a managed image, virtual machine or another gallery image version`,
    ),
  ],
  [
    'sourceKindWrong',
    'snapshot',
    failure(
      'InvalidParameter',
      'The gallery artifact version source can only be specified either directly under storageProfile or within individual OS or data disks. One and only one source type (user image, snapshot, disk, virtual machine) can be provided',
    ),
  ],
  [
    'encryptedSourceElsewhere',
    'encrypted',
    failure(
      'InvalidParameter',
      `Encrypted source: '${id}' is in a different subscription ID than the current gallery image version subscription 's'. Please retry with an unencrypted source(s)`,
    ),
  ],
  [
    'encryptionSetElsewhere',
    'encryption set',
    failure(
      'InvalidParameter',
      "The disk encryption set 'd' must be in the same subscription 's' as the gallery resource",
    ),
  ],
  [
    'confidentialNeedsEncryption',
    'confidential encryption',
    failure(
      'InvalidParameter',
      'The regional encryption.osDiskImage.securityProfile.type must be specified when the SecurityType of the image definition is ConfidentialVM.',
    ),
  ],
  [
    'sourceEncryptionUnread',
    'Trusted launch',
    failure(
      'InternalOperationError',
      "Replication failed in this region due to 'Contract.Assert failed: Data model DiskEncryptionSetId '' does not match DiskRP returned DiskEncryptionSetId 'd'",
    ),
  ],
  [
    'needsGeneration2',
    'Arm64',
    failure('InvalidParameter', "Architecture 'Arm64' is only supported with hyperVGeneration 'V2'."),
  ],
  ['noLatestVersion', 'latest', failure('NotFound', `There is no latest image version exists for "${id}"`)],
  [
    'regionRemovalGuarded',
    'protected',
    failure(
      'OperationNotAllowed',
      "Deletion of replicated locations 'West US' is not allowed because allowDeletionOfReplicatedLocations is set to false in the safety profile of the gallery image version.",
    ),
  ],
  [
    'resourceGroupNameInvalid',
    'period',
    failure('InvalidResourceGroupName', "Resource group name 'x.' does not conform to the naming restriction."),
  ],
  [
    'resourceGroupElsewhere',
    'another region',
    failure('InvalidResourceGroupLocation', "Invalid resource group location 'eastus'."),
  ],
  [
    'sharedGalleryOtherRegion',
    'westeurope',
    failure(
      'InvalidParameter',
      "Gallery images of a shared gallery must be created in the location of the gallery 'westeurope'.",
    ),
  ],
  [
    'endOfLifeInvalid',
    'soon',
    failure('InvalidParameter', "Could not convert string to DateTimeOffset: soon. Path 'properties.endOfLifeDate'"),
  ],
  [
    'rangeInverted',
    'maximum',
    failure(
      'InvalidParameter',
      'The minimum value of recommended.vCPUs must not be greater than the maximum value of recommended.vCPUs.',
    ),
  ],
  [
    'valueInvalid',
    'storageAccountType',
    failure(
      'InvalidParameter',
      'The value of parameter galleryImageVersion.properties.publishingProfile.storageAccountType is invalid.',
    ),
  ],
  [
    'providerNotRegistered',
    'Microsoft.Compute',
    failure(
      'MissingSubscriptionRegistration',
      "The subscription is not registered to use namespace 'Microsoft.Compute'.",
      'conflict',
    ),
  ],
  ['quotaReached', 'a limit', failure('QuotaExceeded', 'Quota exceeded.', 'conflict')],
  [
    'sourceBusy',
    'my.image',
    failure(
      'OperationNotAllowed',
      `Too many requests on source '${id}'. Please reduce the number of requests on the source or wait some time before retrying`,
    ),
  ],
  [
    'sourceNotFound',
    'my.image',
    failure(
      'NotFound',
      `Source: ${id} is not found. Please check source exists, and is in the same region as gallery image version being created`,
    ),
  ],
  [
    'sourceNotFound',
    'my.image',
    failure('NotFound', `Source was not found: ${id}. Please make sure the source exists`),
  ],
  [
    'generationMismatch',
    'generation 1',
    failure(
      'InvalidParameter',
      `The resource with id '${id}' has a different Hypervisor generation ['V1'] than the parent gallery image Hypervisor generation ['V2']`,
    ),
  ],
  [
    'osTypeMismatch',
    'Linux',
    failure(
      'InvalidParameter',
      `The resource with id '${id}' has a different OS type ['Linux'] than the parent gallery image OS type generation ['Windows']`,
    ),
  ],
  [
    'osStateMismatch',
    'Specialized',
    failure(
      'InvalidParameter',
      `Cannot create Gallery Image Version from: ${id} since the OS State in the parent gallery image (Generalized) is not Specialized`,
    ),
  ],
  [
    'planMismatch',
    'plan',
    failure(
      'InvalidParameter',
      `The resource with id '${id}' has a different plan ['{"name":"n","publisher":"p","product":"x"}'] than the parent gallery image plan ['null']`,
    ),
  ],
  [
    'securityTypeMismatch',
    'TrustedLaunch',
    failure(
      'InvalidParameter',
      `The security type 'TrustedLaunch' is not supported for the source id ${id}. Currently only Vhd Blob, User Image and Gallery Image Version sources are supported`,
    ),
  ],
  [
    'sourceTooLarge',
    '2520',
    failure(
      'GallerySourceResourceExceedsMaxSize',
      "Replication failed in this region due to 'The GalleryImageVersion source resource size 2520 exceeds the max size 2048 supported",
    ),
  ],
  [
    'sourceUnchangeable',
    'another source',
    failure(
      'PropertyChangeNotAllowed',
      "Changing property 'galleryImageVersion.properties.storageProfile.source.id' is not allowed.",
    ),
  ],
  [
    'definitionUnchangeable',
    'osType',
    failure('PropertyChangeNotAllowed', "Changing property 'galleryImage.properties.osType' is not allowed."),
  ],
  [
    'homeRegionMissing',
    'westeurope',
    failure(
      'InvalidParameter',
      "Gallery image version publishing profile regions 'eastus, westus' must contain the location of image version 'westeurope'.",
    ),
  ],
  [
    'duplicateRegion',
    'twice',
    failure('InvalidParameter', 'Duplicate regions are not allowed in target publishing regions.'),
  ],
  [
    'storageTypeUnsupported',
    'ZRS',
    failure('InvalidParameter', 'ZRS storage account type is not supported in this region.'),
  ],
  [
    'storageTypeFixed',
    "can't be changed",
    failure(
      'PropertyChangeNotAllowed',
      'Global storage account type does not match the storage account type in the existing TargetRegion',
    ),
  ],
  [
    'regionsFailed',
    'northeurope and eastus',
    failure(
      'ReplicationJobsFailed',
      "Gallery replication jobs failed in one or more regions. The failing regions' details are as follows: '{region:northeurope, detail:Failed with internal server error.}, {region:eastus, detail:x}'. If retry does not work, then please do an update by removing the failed regions and update again by adding them back.",
    ),
  ],
  [
    'regionUnavailable',
    'atlantis',
    failure(
      'LocationNotAvailableForResourceType',
      "The provided location 'atlantis' is not available for resource type 'Microsoft.Compute/galleries'. List of available regions for the resource type is 'a,b'.",
    ),
  ],
  [
    'notInRegion',
    'West US',
    failure(
      'GalleryImageNotFound',
      `The gallery image ${id} is not available in West US region. Please contact image owner to replicate to this region, or change your requested region.`,
    ),
  ],
  [
    'outOfRange',
    '1 to 100',
    failure(
      'InvalidParameter',
      'The value 101 of parameter galleryImageVersion.properties.publishingProfile.replicaCount is out of range. The value must be between 1 and 100, inclusive',
    ),
  ],
  [
    'machineEphemeralDisk',
    'web-1',
    failure(
      'InvalidParameter',
      'Source virtual machine /subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/web-1 cannot contain an ephemeral OS disk',
    ),
  ],
  [
    'machineUnmanagedDisks',
    'web-1',
    failure(
      'InvalidParameter',
      'Source virtual machine /subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/web-1 must be created from Managed Disks',
    ),
  ],
  [
    'machineDiskTypeRefused',
    'UltraSSD',
    failure(
      'InvalidParameter',
      "Source virtual machine /subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/web-1 cannot contain disk ['d'] stored in an UltraSSD account type",
    ),
  ],
  [
    'lunRepeated',
    'LUN',
    failure(
      'InvalidParameter',
      'Duplicated lun numbers have been detected in the input data disks. Lun number must be unique for each data disk',
    ),
  ],
  [
    'diskRepeated',
    'snapshot',
    failure(
      'InvalidParameter',
      'Duplicated source ids are found in the input disks. Source id should be unique for each disk',
    ),
  ],
  [
    'diskRepeated',
    'blob',
    failure('InvalidParameter', 'OSDiskImage and DataDiskImage cannot point to same blob https://a/b.vhd'),
  ],
  [
    'sourceIdInvalid',
    '/SharedGalleries/x',
    failure(
      'InvalidParameter',
      "Property id '/SharedGalleries/x' at path 'properties.storageProfile.source.id' is invalid. Expect fully qualified resource Id",
    ),
  ],
  [
    'shallowOneRegion',
    'home region',
    failure('InvalidParameter', 'Shallow replication mode supports only the location of the image version.'),
  ],
];
