import { failure, type KnownError } from './failure';

const id = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/images/my.image';

export const resourceErrors: readonly KnownError[] = [
  [
    'notOfferedInRegion',
    'westus3',
    failure(
      'NoRegisteredProviderFound',
      "No registered resource provider found for location 'westus3' and API version '2024-03-03' for type 'galleries'. The supported api-versions are '2023-07-03, 2024-03-03'. The supported locations are 'westus, eastus'.",
    ),
  ],
  [
    'notOffered',
    "doesn't offer Microsoft.Compute/galleries/scripts yet",
    failure(
      'InvalidResourceType',
      "The resource type 'galleries/scripts' could not be found in the namespace 'Microsoft.Compute' for api version '2025-12-03'.",
    ),
  ],
  [
    'notOffered',
    'no longer supports version 2021-07-01',
    failure(
      'NoRegisteredProviderFound',
      "No registered resource provider found for location 'eastus' and API version '2021-07-01' for type 'skus'. The supported api-versions are '2023-04-01, 2024-03-01'. The supported locations are 'eastus'.",
    ),
  ],
  [
    'notOffered',
    'this type of resource',
    failure(
      'InvalidApiVersionParameter',
      "The api-version '2024-03-03' is invalid. The supported versions are '2018-05-01'.",
    ),
  ],
  [
    'galleryNameTaken',
    'golden',
    failure(
      'Conflict',
      'The gallery name golden is not unique within the subscription s. Please pick another gallery name',
    ),
  ],
  [
    'galleryNameInvalid',
    'letters',
    failure('InvalidParameter', 'Gallery name is invalid. Allowed characters are English alphanumeric characters'),
  ],
  [
    'identifierTaken',
    'ubuntu',
    failure(
      'Conflict',
      'Gallery image: ubuntu identified by (publisher:P, offer:O, sku:S) already exists. Choose a different publisher, offer, sku combination.',
    ),
  ],
  [
    'identifierInvalid',
    'sku',
    failure('InvalidParameter', 'Asset name galleryImage.properties.identifier.sku is not valid. It cannot be empty.'),
  ],
  [
    'versionNumberInvalid',
    '1.0.0',
    failure(
      'InvalidParameter',
      'The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format',
    ),
  ],
  [
    'existsElsewhere',
    'eastus',
    failure(
      'InvalidResourceLocation',
      "The resource 'g' already exists in location 'eastus' in resource group 'rg'. A resource with the same name cannot be created in location 'westus'.",
    ),
  ],
  ['endOfLifePast', 'past', failure('InvalidParameter', 'EndOfLifeDate must be set to a future date.')],
  [
    'beingDeleted',
    'deleted',
    failure(
      'OperationNotAllowed',
      "Operation 'Update Gallery Image Version' is not allowed on 1.0.0 since it is marked for deletion.",
    ),
  ],
  [
    'hasChildren',
    'contains other resources',
    failure('CannotDeleteResource', 'Cannot delete resource while nested resources exist.'),
  ],
  [
    'deletionBlocked',
    'protected',
    failure(
      'DeleteGalleryImageVersionBlockedBeforeEndOfLife',
      'Deletion of Gallery image version is not allowed because the image is enabled for blockDeletionBeforeEndOfLife',
    ),
  ],
  [
    'quotaReached',
    'GalleryImageVersion',
    failure(
      'OperationNotAllowed',
      'Operation could not be completed as it results in exceeding approved GalleryImageVersion quota.',
    ),
  ],
  [
    'resourceGroupGone',
    'resource group',
    failure('ResourceGroupNotFound', "Resource group 'x' could not be found.", 'notFound'),
  ],
  [
    'parentGone',
    'golden',
    failure(
      'ParentResourceNotFound',
      "Can not perform requested operation on nested resource. Parent resource 'golden' not found.",
      'notFound',
    ),
  ],
  [
    'concurrentChange',
    'Someone else',
    failure('Conflict', 'The request failed due to conflict with a concurrent request.', 'conflict'),
  ],
  ['locked', 'lock', failure('ScopeLocked', 'The scope cannot perform write operation.', 'conflict')],
  ['policyRefused', 'policy', failure('RequestDisallowedByPolicy', 'Resource was disallowed by policy.', 'forbidden')],
  [
    'linkedRightMissing',
    'my.image',
    failure(
      'LinkedAuthorizationFailed',
      `The client has permission to perform action 'x' on scope 'y'; however, it does not have permission to perform action(s) 'Microsoft.Compute/images/read' on the linked scope(s) '${id}' (respectively) or the linked scope(s) are invalid.`,
      'forbidden',
    ),
  ],
  [
    'rightMissing',
    'Microsoft.Compute/galleries/write',
    failure(
      'AuthorizationFailed',
      "The client 'ana' with object id 'o' does not have authorization to perform action 'Microsoft.Compute/galleries/write' over scope '/subscriptions/s/resourceGroups/rg' or the scope is invalid.",
      'forbidden',
    ),
  ],
  [
    'subscriptionOutOfSight',
    'tenant',
    failure('SubscriptionNotFound', "The subscription 'x' could not be found.", 'forbidden'),
  ],
  ['forbidden', 'permission', failure('Forbidden', 'No.', 'forbidden')],
  [
    'rightMissing',
    'galleries/read on s.',
    failure(
      'AuthorizationFailed',
      "The client 'ana' with object id 'o' does not have authorization to perform action 'Microsoft.Compute/galleries/read' over scope '/subscriptions/s/providers/Microsoft.Compute' or the scope is invalid.",
      'forbidden',
    ),
  ],
  [
    'secretRefused',
    'AZURE_CLIENT_SECRET',
    failure('AuthenticationError', 'AADSTS7000215: Invalid client secret provided.', 'signIn'),
  ],
  [
    'secretExpired',
    'expired',
    failure('AuthenticationError', "AADSTS7000222: The provided client secret keys for app 'a' are expired.", 'signIn'),
  ],
  [
    'applicationUnknown',
    'AZURE_CLIENT_ID',
    failure('AuthenticationError', "AADSTS700016: Application with identifier 'a' was not found.", 'signIn'),
  ],
  ['tenantUnknown', 'AZURE_TENANT_ID', failure('AuthenticationError', "AADSTS90002: Tenant 't' not found.", 'signIn')],
  [
    'environmentNotSet',
    'AZURE_TENANT_ID',
    failure(
      'CredentialUnavailableError',
      'EnvironmentCredential is unavailable. No underlying credential could be used.',
      'signIn',
    ),
  ],
  [
    'cliMissing',
    'Install',
    failure(
      'CredentialUnavailableError',
      "Azure CLI could not be found. Please visit https://aka.ms/azure-cli for installation instructions and then, once installed, authenticate to your Azure account using 'az login'.",
      'signIn',
    ),
  ],
  [
    'cliSignedOut',
    'az login',
    failure(
      'CredentialUnavailableError',
      "Please run 'az login' from a command prompt to authenticate before using this credential.",
      'signIn',
    ),
  ],
  [
    'noManagedIdentity',
    'managed identity',
    failure('CredentialUnavailableError', 'ManagedIdentityCredential: Network unreachable.', 'signIn'),
  ],
  [
    'signInAgain',
    'sign in',
    failure('ExpiredAuthenticationToken', 'The access token expiry is in the past.', 'signIn'),
  ],
  ['throttled', 'throttling', failure('TooManyRequests', 'The server rejected the request.', 'throttled')],
  [
    'certificate',
    'trusted',
    failure('SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate in certificate chain', 'network'),
  ],
  ['offline', 'connect to Azure', failure('ENOTFOUND', 'getaddrinfo ENOTFOUND management.azure.com', 'network')],
  ['badAnswer', "doesn't look like", failure('BadAnswer', "Azure returned a response that isn't JSON.", 'badAnswer')],
  [
    'serviceTrouble',
    'returning errors',
    failure('InternalServerError', 'Encountered internal server error.', 'service'),
  ],
  ['gone', 'no longer exists', failure('ResourceNotFound', "The Resource 'x' was not found.", 'notFound')],
  ['cancelled', 'canceled', failure('Cancelled', 'Canceled.', 'cancelled')],
];
