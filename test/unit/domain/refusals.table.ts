import type { NoticeCode } from '../../../src/domain/guards/noticeCode';
import type { Severity } from '../../../src/domain/plan';
import { galleryId, idKey, versionId } from '../../../src/domain/resourceId';
import type { Clone } from './cloneWorld';
import {
  choice,
  clone,
  cloneInto,
  definition,
  definitionPath,
  facts,
  gallery,
  galleryPath,
  image,
  imageId,
  imagePath,
  newDefinition,
  newGallery,
  otherSubscription,
  region,
  subscription,
  usages,
  version,
} from './cloneWorld';

/** What Azure does with the same plan when nothing stands in its way. */
export type Azure =
  /** The first refusal, as `status code message`; `operation code message` where it comes only later. */
  | { readonly refuses: RegExp }
  /** Why there is a notice although Azure takes it. */
  | { readonly accepts: string }
  /** Why Azure cannot be asked. */
  | { readonly unasked: string };

export interface Refusal {
  readonly name: string;
  readonly code: NoticeCode;
  readonly severity?: Severity;
  readonly make: () => Clone;
  readonly azure: Azure;
}

const plan = { name: 'byol', publisher: 'fortress', product: 'firewall' };
const otherPlan = { ...plan, name: 'payg' };
const sourcePlan = (known: typeof plan | null) => ({ sourcePlans: new Map([[idKey(imagePath), known]]) });
const deny = (action: string, scope: string) => ({ missingRights: [{ action, scope }] });
const refuses = (pattern: RegExp): Azure => ({ refuses: pattern });
const foreignImage = image({ id: imageId('ubuntu-master', otherSubscription) });
const foreignPlans = { sourcePlans: new Map([[idKey(foreignImage.id), null]]) };
const second = image({ id: imageId('second-master') });
const bothPlans = new Map([
  [idKey(imagePath), null],
  [idKey(second.id), null],
]);

const galleries: readonly Refusal[] = [
  {
    name: 'a gallery name with a hyphen',
    code: 'galleryNameInvalid',
    make: () => clone(newGallery('my-gallery')),
    azure: refuses(/^400 InvalidParameter Gallery name is invalid/),
  },
  {
    name: 'a gallery name that begins with an underscore',
    code: 'galleryNameInvalid',
    make: () => clone(newGallery('_gallery')),
    azure: refuses(/^400 InvalidParameter Gallery name is invalid/),
  },
  {
    name: 'a gallery name that ends with a period',
    code: 'galleryNameInvalid',
    make: () => clone(newGallery('gallery.')),
    azure: refuses(/^400 InvalidParameter Gallery name is invalid/),
  },
  {
    name: 'a gallery name of 81 characters',
    code: 'galleryNameInvalid',
    make: () => clone(newGallery('g'.repeat(81))),
    azure: refuses(/^400 InvalidParameter Gallery name is invalid/),
  },
  {
    name: 'a gallery name that another resource group of the subscription has',
    code: 'galleryNameTaken',
    make: () => clone(newGallery('Shared'), { galleryNames: ['golden', 'shared'] }),
    azure: refuses(/^409 \w+ The gallery name Shared is not unique within the subscription/),
  },
  {
    name: 'a gallery in a region that is not there',
    code: 'galleryRegionUnknown',
    make: () => clone(newGallery('fresh', { location: 'atlantis' })),
    azure: refuses(/^400 LocationNotAvailable\w+ The provided location 'atlantis'/),
  },
  {
    name: 'a resource group name that ends with a period',
    code: 'resourceGroupNameInvalid',
    make: () => clone(newGallery('fresh', {}, 'group.')),
    azure: refuses(/^400 InvalidResourceGroupName/),
  },
  {
    name: 'a resource group name with an asterisk',
    code: 'resourceGroupNameInvalid',
    make: () => clone(newGallery('fresh', {}, 'group*')),
    azure: refuses(/^400 InvalidResourceGroupName/),
  },
  {
    name: 'a new resource group that is there, elsewhere',
    code: 'resourceGroupTaken',
    make: () => clone(newGallery('fresh', {}, 'Taken'), { resourceGroupNames: ['rg', 'taken'] }),
    azure: refuses(/^409 InvalidResourceGroupLocation/),
  },
  {
    name: 'a gallery that is being deleted',
    code: 'galleryBeingDeleted',
    make: () =>
      clone({ gallery: { existing: gallery({ provisioningState: 'Deleting' }) }, definition: newDefinition() }),
    azure: refuses(/^409 OperationNotAllowed .*marked for deletion/),
  },
  {
    name: 'a gallery that has failed',
    code: 'galleryNotReady',
    make: () => clone({ gallery: { existing: gallery({ provisioningState: 'Failed' }) } }),
    azure: {
      accepts:
        'Azure looks at the state of the parent only when it is being deleted; what is in a failed one is not worth much.',
    },
  },
  {
    name: 'a definition of a shared gallery in another region than the gallery',
    code: 'sharedGalleryOtherRegion',
    make: () =>
      clone({
        gallery: { existing: gallery({ permissions: 'Groups' }) },
        definition: newDefinition({ location: 'northeurope' }),
      }),
    azure: refuses(/^400 InvalidParameter .*must be created in the location of the gallery/),
  },
  {
    name: 'an image with a purchase plan in a community gallery',
    code: 'communityGalleryTakesNoPlan',
    make: () =>
      clone(
        {
          gallery: { existing: gallery({ permissions: 'Community' }) },
          definition: newDefinition({ purchasePlan: plan }),
        },
        sourcePlan(plan),
      ),
    azure: { accepts: 'the refusal comes only when the gallery is shared; the service texts do not tell how it reads' },
  },
  {
    name: 'two images that want the same new gallery made in two ways',
    code: 'galleryShapesDiffer',
    make: () => ({
      choices: [
        choice({ ...newGallery('fresh'), version: '1.0.0' }),
        choice({ ...newGallery('fresh', { description: 'another' }), image: second, version: '1.0.1' }),
      ],
      facts: { ...facts, sourcePlans: bothPlans },
    }),
    azure: { unasked: 'a plan makes each gallery once: the first of the two is sent' },
  },
];

const definitions: readonly Refusal[] = [
  {
    name: 'a definition name that ends with a hyphen',
    code: 'definitionNameInvalid',
    make: () => clone({ definition: newDefinition({}, 'ubuntu-') }),
    azure: refuses(/^400 InvalidParameter .*invalid according to its validation rule/),
  },
  {
    name: 'a definition name that begins with an underscore',
    code: 'definitionNameInvalid',
    make: () => clone({ definition: newDefinition({}, '_ubuntu') }),
    azure: refuses(/^400 InvalidParameter .*invalid according to its validation rule/),
  },
  {
    name: 'a definition name with a space',
    code: 'definitionNameInvalid',
    make: () => clone({ definition: newDefinition({}, 'my ubuntu') }),
    azure: refuses(/^400 InvalidParameter .*invalid according to its validation rule/),
  },
  {
    name: 'a definition name of 81 characters',
    code: 'definitionNameInvalid',
    make: () => clone({ definition: newDefinition({}, 'u'.repeat(81)) }),
    azure: refuses(/^400 InvalidParameter .*invalid according to its validation rule/),
  },
  {
    name: 'a new definition under a name that is taken',
    code: 'definitionNameTaken',
    make: () => clone({ definition: newDefinition({}, 'Ubuntu') }),
    azure: refuses(/^409 PropertyChangeNotAllowed Changing property/),
  },
  {
    name: 'a definition in a region that is not there',
    code: 'definitionRegionUnknown',
    make: () => clone({ definition: newDefinition({ location: 'atlantis' }) }),
    azure: refuses(/^400 LocationNotAvailable\w+ The provided location 'atlantis'/),
  },
  {
    name: 'a publisher with a space',
    code: 'publisherInvalid',
    make: () => clone({ definition: newDefinition({ identifier: { publisher: 'Con toso', offer: 'o', sku: 's' } }) }),
    azure: refuses(/^400 InvalidParameter Asset name galleryImage\.properties\.identifier\.publisher is not valid/),
  },
  {
    name: 'a publisher of 129 characters',
    code: 'publisherInvalid',
    make: () =>
      clone({ definition: newDefinition({ identifier: { publisher: 'p'.repeat(129), offer: 'o', sku: 's' } }) }),
    azure: refuses(/^400 InvalidParameter Asset name .*publisher is not valid.*128/),
  },
  {
    name: 'an empty offer',
    code: 'offerInvalid',
    make: () => clone({ definition: newDefinition({ identifier: { publisher: 'p', offer: '', sku: 's' } }) }),
    azure: refuses(/^400 InvalidParameter Asset name .*offer is not valid/),
  },
  {
    name: 'an SKU that ends with a period',
    code: 'skuInvalid',
    make: () => clone({ definition: newDefinition({ identifier: { publisher: 'p', offer: 'o', sku: 's.' } }) }),
    azure: refuses(/^400 InvalidParameter Asset name .*sku is not valid/),
  },
  {
    name: 'publisher, offer and SKU of another definition',
    code: 'identifierTaken',
    make: () => clone({ definition: newDefinition({ identifier: definition().identifier }) }),
    azure: refuses(/^409 \w+ Gallery image: ubuntu identified by .* already exists/),
  },
  {
    name: 'the same publisher, offer and SKU in two new definitions',
    code: 'identifierTaken',
    make: () => ({
      choices: [
        choice({ definition: newDefinition({}, 'one'), version: '1.0.0' }),
        choice({ definition: newDefinition({}, 'two'), image: second, version: '1.0.0' }),
      ],
      facts: { ...facts, sourcePlans: bothPlans },
    }),
    azure: refuses(/^409 \w+ Gallery image: one identified by .* already exists/),
  },
  {
    name: 'two images that want the same new definition made in two ways',
    code: 'definitionShapesDiffer',
    make: () => ({
      choices: [
        choice({ definition: newDefinition(), version: '1.0.0' }),
        choice({ definition: newDefinition({ description: 'another' }), image: second, version: '1.0.1' }),
      ],
      facts: { ...facts, sourcePlans: bothPlans },
    }),
    azure: { unasked: 'a plan makes each definition once: the first of the two is sent' },
  },
  {
    name: 'a definition that is being deleted',
    code: 'definitionBeingDeleted',
    make: () => cloneInto({ provisioningState: 'Deleting' }),
    azure: refuses(/^409 OperationNotAllowed .*marked for deletion/),
  },
  {
    name: 'a definition that has failed',
    code: 'definitionNotReady',
    make: () => cloneInto({ provisioningState: 'Failed' }),
    azure: {
      accepts:
        'Azure looks at the state of the parent only when it is being deleted; what is in a failed one is not worth much.',
    },
  },
  {
    name: 'a definition past its end of life',
    code: 'definitionExpired',
    severity: 'warning',
    make: () => cloneInto({ endOfLifeDate: '2025-01-01T00:00:00Z' }),
    azure: { accepts: 'the end of life of a definition informs; it forbids nothing' },
  },
  {
    name: 'an end of life of a new definition that is no date',
    code: 'definitionEndOfLifeInvalid',
    make: () => clone({ definition: newDefinition({ endOfLifeDate: 'next summer' }) }),
    azure: { unasked: 'the SDK sends nothing that is no date' },
  },
  {
    name: 'an end of life of a new definition in the past',
    code: 'definitionEndOfLifePast',
    make: () => clone({ definition: newDefinition({ endOfLifeDate: '2026-03-01' }) }),
    azure: refuses(/^400 InvalidParameter EndOfLifeDate must be set to a future date/),
  },
  {
    name: 'recommended cores from many to few',
    code: 'recommendedRangeInverted',
    make: () => clone({ definition: newDefinition({ recommended: { vCPUs: { min: 16, max: 4 } } }) }),
    azure: refuses(/^400 InvalidParameter The minimum value of .*vCPUs must not be greater/),
  },
  {
    name: 'recommended memory from much to little',
    code: 'recommendedRangeInverted',
    make: () => clone({ definition: newDefinition({ recommended: { memoryGB: { min: 64, max: 8 } } }) }),
    azure: refuses(/^400 InvalidParameter The minimum value of .*memory must not be greater/),
  },
  {
    name: 'a purchase plan without its product',
    code: 'purchasePlanIncomplete',
    make: () => clone({ definition: newDefinition({ purchasePlan: { ...plan, product: '' } }) }, sourcePlan(plan)),
    azure: refuses(/^400 InvalidParameter .*has a different plan/),
  },
  {
    name: 'a feature given twice',
    code: 'featureRepeated',
    make: () => {
      const feature = { name: 'IsHibernateSupported', value: 'True' };
      return clone({ definition: newDefinition({ features: [feature, feature] }) });
    },
    azure: { accepts: 'the service texts say nothing of it, and which of the two counts is anybody’s guess' },
  },
  {
    name: 'tags with a forbidden character',
    code: 'tagsInvalid',
    make: () => clone({ definition: newDefinition({ tags: { 'cost/center': '7' } }) }),
    azure: { accepts: 'Resource Manager refuses it; Sample Azure takes any tags' },
  },
];

const fits: readonly Refusal[] = [
  {
    name: 'a Linux image in a Windows definition',
    code: 'osTypeMismatch',
    make: () => cloneInto({ osType: 'Windows' }),
    azure: refuses(/^400 InvalidParameter .*different OS type \['Linux'\]/),
  },
  {
    name: 'a generalized image in a specialized definition',
    code: 'osStateMismatch',
    make: () => cloneInto({ osState: 'Specialized' }),
    azure: refuses(/^400 InvalidParameter .*OS State in the parent gallery image \(Specialized\) is not Generalized/),
  },
  {
    name: 'a generation 1 image in a generation 2 definition',
    code: 'generationMismatch',
    make: () => clone({ image: image({ hyperVGeneration: 'V1' }) }),
    azure: refuses(/^400 InvalidParameter .*different Hypervisor generation \['V1'\]/),
  },
  {
    name: 'a generation 2 image in a generation 1 definition',
    code: 'generationMismatch',
    make: () => cloneInto({ hyperVGeneration: 'V1', features: [] }),
    azure: refuses(/^400 InvalidParameter .*different Hypervisor generation \['V2'\]/),
  },
  {
    name: 'a generation 1 image in a new definition of generation 2',
    code: 'generationMismatch',
    make: () => clone({ image: image({ hyperVGeneration: 'V1' }), definition: newDefinition() }),
    azure: refuses(/^400 InvalidParameter .*different Hypervisor generation \['V1'\]/),
  },
  {
    name: 'a managed image in an Arm64 definition',
    code: 'architectureMismatch',
    make: () => cloneInto({ architecture: 'Arm64' }),
    azure: { accepts: 'no text of the service is known; machines made from the version would not start' },
  },
  {
    name: 'a managed image in a new Arm64 definition of generation 1',
    code: 'architectureMismatch',
    make: () => {
      const words = { architecture: 'Arm64', hyperVGeneration: 'V1', features: [] } as const;
      return clone({ image: image({ hyperVGeneration: 'V1' }), definition: newDefinition(words) });
    },
    azure: refuses(/^400 InvalidParameter Architecture 'Arm64' is only supported/),
  },
  {
    name: 'a managed image in a definition for trusted launch alone',
    code: 'securityTypeMismatch',
    make: () => cloneInto({ features: [{ name: 'SecurityType', value: 'TrustedLaunch' }] }),
    azure: { accepts: 'Sample Azure does not look at it; the service refuses sources without guest state' },
  },
  {
    name: 'an image with a plan in a definition without',
    code: 'planMismatch',
    make: () => clone({}, sourcePlan(plan)),
    azure: refuses(/^400 InvalidParameter .*has a different plan .* than the parent gallery image plan \['null'\]/),
  },
  {
    name: 'an image without a plan in a definition with one',
    code: 'planMismatch',
    make: () => cloneInto({ purchasePlan: plan }),
    azure: refuses(/^400 InvalidParameter .*has a different plan \['null'\]/),
  },
  {
    name: 'an image with another plan than the definition',
    code: 'planMismatch',
    make: () => {
      const existing = definition({ purchasePlan: otherPlan });
      return clone({ definition: { existing } }, { definitions: [existing], ...sourcePlan(plan) });
    },
    azure: refuses(/^400 InvalidParameter .*has a different plan/),
  },
  {
    name: 'an image whose tags tell of a plan in a definition without',
    code: 'planMismatch',
    make: () => {
      const tags = { PlanName: plan.name, PlanPublisher: plan.publisher, PlanProduct: plan.product };
      return clone({ image: image({ tags }) }, { sourcePlans: new Map() });
    },
    azure: refuses(/^400 InvalidParameter .*has a different plan/),
  },
];

const images: readonly Refusal[] = [
  {
    name: 'an image that is being deleted',
    code: 'imageBeingDeleted',
    make: () => clone({ image: image({ provisioningState: 'Deleting' }) }),
    azure: refuses(/^409 OperationNotAllowed .*in state 'Deleting'/),
  },
  {
    name: 'an image that has failed',
    code: 'imageNotReady',
    make: () => clone({ image: image({ provisioningState: 'Failed' }) }),
    azure: refuses(/^409 OperationNotAllowed .*in state 'Failed'/),
  },
  {
    name: 'an image that is still being captured',
    code: 'imageNotReady',
    make: () => clone({ image: image({ provisioningState: 'Creating' }) }),
    azure: refuses(/^409 OperationNotAllowed .*in state 'Creating'/),
  },
  {
    name: 'a specialized image, even in a definition for specialized ones',
    code: 'imageSpecialized',
    make: () => cloneInto({ osState: 'Specialized' }, { image: image({ osState: 'Specialized' }) }),
    azure: {
      accepts: 'Azure makes no specialized managed images; one uploaded as such is unsupported and not modelled',
    },
  },
  {
    name: 'an OS disk of more than 2 TB',
    code: 'osDiskTooLarge',
    make: () => clone({ image: image({ osDiskSizeGB: 2560 }) }),
    azure: refuses(/^operation \w+ .*2560 exceeds the max size 2048/),
  },
  {
    name: 'a data disk of more than 1 TB',
    code: 'dataDiskTooLarge',
    make: () =>
      clone({
        image: image({
          dataDisks: [
            { lun: 0, sizeGB: 32 },
            { lun: 3, sizeGB: 1024 },
          ],
        }),
      }),
    azure: refuses(/^operation \w+ .*1024 exceeds the max size 1023/),
  },
  {
    name: 'an image that is still feeding another version',
    code: 'imageFeedsAnotherVersion',
    make: () => clone({}, { feeding: new Map([[idKey(imagePath), [versionId(definitionPath, '0.9.0')]]]) }),
    azure: refuses(/^409 OperationNotAllowed Too many requests on source/),
  },
  {
    name: 'the same image twice in one plan',
    code: 'imageTwiceInPlan',
    make: () => ({ choices: [choice(), choice({ version: '1.0.2' })], facts }),
    azure: refuses(/^409 OperationNotAllowed Too many requests on source/),
  },
  {
    name: 'an image of another tenant',
    code: 'imageInOtherTenant',
    make: () =>
      clone(
        { image: foreignImage },
        {
          ...foreignPlans,
          tenants: new Map([
            [subscription, 'tenant-a'],
            [otherSubscription, 'tenant-b'],
          ]),
        },
      ),
    azure: refuses(/^403 LinkedAuthorizationFailed .*is not authorized to access linked subscription/),
  },
  {
    name: 'an image of another subscription of the same tenant',
    code: 'imageInOtherSubscription',
    severity: 'warning',
    make: () =>
      clone(
        { image: foreignImage },
        {
          ...foreignPlans,
          tenants: new Map([
            [subscription, 'tenant-a'],
            [otherSubscription, 'tenant-a'],
          ]),
        },
      ),
    azure: { accepts: 'it works with the right to read the image there' },
  },
];

const versions: readonly Refusal[] = [
  {
    name: 'a version of two numbers',
    code: 'versionNumberInvalid',
    make: () => clone({ version: '1.0' }),
    azure: refuses(/^400 InvalidParameter The image version name is invalid/),
  },
  {
    name: 'a version with a letter',
    code: 'versionNumberInvalid',
    make: () => clone({ version: 'v1.0.1' }),
    azure: refuses(/^400 InvalidParameter The image version name is invalid/),
  },
  {
    name: 'a version with a suffix',
    code: 'versionNumberInvalid',
    make: () => clone({ version: '1.0.1-beta' }),
    azure: refuses(/^400 InvalidParameter The image version name is invalid/),
  },
  {
    name: 'a number one beyond 32 bits',
    code: 'versionNumberOutOfRange',
    make: () => clone({ version: '1.0.2147483648' }),
    azure: refuses(/^400 InvalidParameter The value 2147483648 .*is out of range/),
  },
  {
    name: 'a date and time as one number',
    code: 'versionNumberOutOfRange',
    make: () => clone({ version: '20260302090000.0.0' }),
    azure: refuses(/^400 InvalidParameter The value 20260302090000 .*is out of range/),
  },
  {
    name: 'leading zeros',
    code: 'versionNumberLeadingZeros',
    make: () => clone({ version: '2026.03.02' }),
    azure: { accepts: 'whether Azure takes them is not known; tools disagree about what such a number means' },
  },
  {
    name: 'a number that is taken',
    code: 'versionTaken',
    make: () => clone({ version: '1.0.0' }),
    azure: refuses(/^409 PropertyChangeNotAllowed Changing property .*source\.id/),
  },
  {
    name: 'a number that a failed version has',
    code: 'versionTakenByFailed',
    make: () => {
      const failed = version('1.0.1', { provisioningState: 'Failed' });
      return clone({}, { versions: new Map([[idKey(definitionPath), [failed]]]) });
    },
    azure: refuses(/^409 PropertyChangeNotAllowed Changing property .*source\.id/),
  },
  {
    name: 'two images that would become the same version',
    code: 'versionTwiceInPlan',
    make: () => ({ choices: [choice(), choice({ image: second })], facts: { ...facts, sourcePlans: bothPlans } }),
    azure: refuses(/^409 (Conflict|PropertyChangeNotAllowed)/),
  },
  {
    name: 'a number below one that is there',
    code: 'versionNotHighest',
    severity: 'info',
    make: () => clone({ version: '0.9.9' }),
    azure: { accepts: 'any free number is good; it only does not become the latest' },
  },
  {
    name: 'exclude from latest',
    code: 'versionExcludedFromLatest',
    severity: 'info',
    make: () => clone({ excludeFromLatest: true }),
    azure: { accepts: 'it is a choice, repeated so that it is not made by accident' },
  },
  {
    name: 'an end of life that is no date',
    code: 'endOfLifeInvalid',
    make: () => clone({ endOfLifeDate: '2026-02-30' }),
    azure: { unasked: 'the SDK sends nothing that is no date' },
  },
  {
    name: 'an end of life in the past',
    code: 'endOfLifePast',
    make: () => clone({ endOfLifeDate: '2026-03-02' }),
    azure: refuses(/^400 InvalidParameter EndOfLifeDate must be set to a future date/),
  },
];

const regions: readonly Refusal[] = [
  {
    name: 'target regions without the home region',
    code: 'homeRegionMissing',
    make: () => clone({ targetRegions: [region('northeurope')] }),
    azure: refuses(/^400 InvalidParameter .*must contain the location of image version 'westeurope'/),
  },
  {
    name: 'no target region at all',
    code: 'homeRegionMissing',
    make: () => clone({ targetRegions: [] }),
    azure: { accepts: 'Azure takes the home region then; a plan says its regions' },
  },
  {
    name: 'a region twice, in two spellings',
    code: 'duplicateRegion',
    make: () => clone({ targetRegions: [region('westeurope'), region('West Europe')] }),
    azure: refuses(/^400 InvalidParameter Duplicate regions are not allowed/),
  },
  {
    name: 'a region that is not there',
    code: 'regionUnknown',
    make: () => {
      const storageTypes = new Map([...(facts.storageTypes ?? []), ['atlantis', ['Standard_LRS'] as const]]);
      return clone({ targetRegions: [region('westeurope'), region('atlantis')] }, { storageTypes });
    },
    azure: refuses(/^400 LocationNotAvailable\w+ The provided location 'atlantis'/),
  },
  {
    name: 'zone-redundant storage where there are no zones',
    code: 'storageTypeUnsupported',
    make: () => clone({ targetRegions: [region('westeurope'), region('westus', 1, 'Standard_ZRS')] }),
    azure: refuses(/^400 InvalidParameter ZRS storage account type is not supported in this region/),
  },
  {
    name: 'a storage type that Azure does not know',
    code: 'storageTypeUnknown',
    make: () => clone({ targetRegions: [region('westeurope', 1, 'Standard_GRS')] }),
    azure: refuses(/^400 InvalidParameter .*storageAccountType is invalid/),
  },
  {
    name: 'no replica',
    code: 'replicaCountInvalid',
    make: () => clone({ targetRegions: [region('westeurope', 0)] }),
    azure: refuses(/^400 InvalidParameter The value 0 .*is out of range/),
  },
  {
    name: 'half a replica',
    code: 'replicaCountInvalid',
    make: () => clone({ targetRegions: [region('westeurope', 1.5)] }),
    azure: refuses(/^400 InvalidParameter The value 1\.5 .*is out of range/),
  },
  {
    name: 'more than 50 replicas in a region',
    code: 'manyReplicasInRegion',
    severity: 'warning',
    make: () => clone({ targetRegions: [region('westeurope', 51)] }),
    azure: { accepts: 'Azure advises 50 a region and takes up to 100 a version' },
  },
  {
    name: 'more than 100 replicas in one region',
    code: 'tooManyReplicas',
    make: () => clone({ targetRegions: [region('westeurope', 101)] }),
    azure: refuses(/^400 InvalidParameter The value 101 .*between 1 and 100/),
  },
  {
    name: 'more than 100 replicas in all',
    code: 'tooManyReplicas',
    make: () => clone({ targetRegions: [region('westeurope', 50), region('northeurope', 50), region('eastus')] }),
    azure: refuses(/^400 InvalidParameter The value 101 .*between 1 and 100/),
  },
];

const limits: readonly Refusal[] = [
  {
    name: 'no room for another gallery',
    code: 'galleryQuotaReached',
    make: () => clone(newGallery('fresh'), { usagesByRegion: usages('Gallery', 100, 100) }),
    azure: refuses(/^409 OperationNotAllowed .*exceeding approved Gallery quota/),
  },
  {
    name: 'no room for another definition',
    code: 'definitionQuotaReached',
    make: () => clone({ definition: newDefinition() }, { usagesByRegion: usages('GalleryImage', 1000, 1000) }),
    azure: refuses(/^409 OperationNotAllowed .*exceeding approved GalleryImage quota/),
  },
  {
    name: 'room for one version where the plan makes two',
    code: 'versionQuotaReached',
    make: () => ({
      choices: [choice(), choice({ image: second, version: '1.0.2' })],
      facts: { ...facts, sourcePlans: bothPlans, usagesByRegion: usages('GalleryImageVersion', 9999, 10_000) },
    }),
    azure: refuses(/^409 OperationNotAllowed .*exceeding approved GalleryImageVersion quota/),
  },
  {
    name: 'no right to write galleries',
    code: 'rightMissing',
    make: () =>
      clone(newGallery('fresh'), deny('Microsoft.Compute/galleries/write', galleryId(subscription, 'rg', 'fresh'))),
    azure: refuses(/^403 AuthorizationFailed .*Microsoft\.Compute\/galleries\/write/),
  },
  {
    name: 'no right to write definitions',
    code: 'rightMissing',
    make: () => clone({ definition: newDefinition() }, deny('Microsoft.Compute/galleries/images/write', galleryPath)),
    azure: refuses(/^403 AuthorizationFailed .*Microsoft\.Compute\/galleries\/images\/write/),
  },
  {
    name: 'no right to write versions',
    code: 'rightMissing',
    make: () => clone({}, deny('Microsoft.Compute/galleries/images/versions/write', definitionPath)),
    azure: refuses(/^403 AuthorizationFailed .*images\/versions\/write/),
  },
  {
    name: 'no right to read the image',
    code: 'rightMissing',
    make: () => clone({}, deny('Microsoft.Compute/images/read', imagePath)),
    azure: refuses(/^403 LinkedAuthorizationFailed .*Microsoft\.Compute\/images\/read/),
  },
];

const unknown: readonly Refusal[] = (
  [
    ['regions', 'regionsNotChecked', {}, { locations: undefined }],
    ['storage types', 'storageTypesNotChecked', {}, { storageTypes: undefined }],
    ['gallery names', 'galleryNameNotChecked', newGallery('fresh'), { galleryNames: undefined }],
    ['definitions', 'definitionsNotChecked', { definition: newDefinition() }, { definitions: undefined }],
    ['versions', 'versionsNotChecked', {}, { versions: undefined }],
    ['versions being made', 'feedingNotChecked', {}, { feeding: undefined }],
    ['usage', 'quotaNotChecked', {}, { usagesByRegion: undefined }],
    ['rights', 'rightsNotChecked', {}, { missingRights: undefined }],
    ['the plan of the source machine', 'purchasePlanUnknown', {}, { sourcePlans: undefined }],
  ] as const
).map(([what, code, over, known]) => ({
  name: `${what} that could not be read`,
  code,
  severity: 'info',
  make: () => clone(over, known),
  azure: { accepts: 'nothing is known to be wrong' },
}));

/** Every case of an early refusal: the plan carries exactly this notice. */
export const refusals: readonly Refusal[] = [
  {
    name: 'no image at all',
    code: 'nothingToClone',
    make: () => ({ choices: [], facts }),
    azure: { unasked: 'there is nothing to send' },
  },
  ...galleries,
  ...definitions,
  ...fits,
  ...images,
  ...versions,
  ...regions,
  ...limits,
  ...unknown,
];
