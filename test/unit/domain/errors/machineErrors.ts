import { failure, type KnownError } from './failure';

/** Errors about machines and invalid values. */
export const machineErrors: readonly KnownError[] = [
  [
    'sizeUnknown',
    'B1ls',
    failure('InvalidParameter', 'The value B1ls provided for the VM size is not valid. The valid sizes are: …'),
  ],
  [
    'sizeGeneration',
    'generation 2',
    failure('BadRequest', "The selected VM size 'Standard_NC6' cannot boot Hypervisor Generation '2'. If this was …"),
  ],
  [
    'sizeArchitecture',
    'Arm64',
    failure(
      'BadRequest',
      "Cannot create a VM of size 'Standard_D4ps_v5' because this VM size only supports a CPU Architecture of 'Arm64', but an image or disk with CPU Architecture 'x64' was given.",
    ),
  ],
  [
    'sizeControllers',
    'Standard_D4s_v6',
    failure('InvalidParameter', "The VM size 'Standard_D4s_v6' cannot boot with OS image or disk. Please check …"),
  ],
  [
    'sizeSecurity',
    'ConfidentialVM',
    failure(
      'BadRequest',
      "The VM size 'Standard_B2s' is not supported for creation of VMs and Virtual Machine Scale Set with 'ConfidentialVM' security type.",
    ),
  ],
  [
    'securityTypeNeeded',
    'TrustedLaunch',
    failure(
      'BadRequest',
      "The provided gallery image only supports creation of VMs and VM Scale Sets with 'TrustedLaunch' security type.",
    ),
  ],
  [
    'securityTypeNotOfImage',
    'TrustedLaunch',
    failure('BadRequest', 'Use of TrustedLaunch setting is not supported for the provided image. Please select …'),
  ],
  ['userNameInvalid', 'user name', failure('InvalidParameter', 'The Admin Username specified is not allowed.')],
  [
    'valueMissing',
    'adminPassword',
    failure('InvalidParameter', "Required parameter 'osProfile.adminPassword' is missing (null)."),
  ],
  ['valueNotTaken', 'osProfile', failure('InvalidParameter', "Parameter 'osProfile' is not allowed.")],
  [
    'noWholeNumber',
    '0.5',
    failure('InvalidParameter', "Input string '0.5' is not a valid integer. Path 'properties.recommended.memory.min'"),
  ],
  [
    'tagsInvalid',
    'a/b',
    failure('InvalidTagNameCharacters', "The tag names 'a/b' have reserved characters '<,>,%,&,\\,?,/' or …"),
  ],
  [
    'idInvalid',
    'me',
    failure(
      'LinkedInvalidPropertyId',
      "Property id 'me' at path 'identity.userAssignedIdentities' is invalid. Expect fully qualified resource Id",
    ),
  ],
  [
    'galleryMadeOtherwise',
    'kind of sharing',
    failure(
      'OperationNotAllowed',
      "Operation 'Add' is not allowed on a gallery whose sharing permission is 'Private'.",
    ),
  ],
  [
    'securityNeedsPrivateGallery',
    'TrustedLaunch',
    failure('InvalidParameter', "SecurityType 'TrustedLaunch' is only supported in private galleries."),
  ],
];
