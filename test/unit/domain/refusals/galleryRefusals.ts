import { choice, clone, facts, gallery, newDefinition, newGallery } from '../cloneWorld';
import { plan, sourcePlan, refuses, second, bothPlans, type Refusal } from './refusal';

export const galleryRefusals: readonly Refusal[] = [
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
    name: 'a gallery name that is taken in another resource group of the subscription',
    code: 'galleryNameTaken',
    make: () => clone(newGallery('Shared'), { galleryNames: ['golden', 'shared'] }),
    azure: refuses(/^409 \w+ The gallery name Shared is not unique within the subscription/),
  },
  {
    name: 'a new gallery in a region that does not exist',
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
    name: 'a new resource group that already exists in another region',
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
    name: 'a gallery in the failed state',
    code: 'galleryNotReady',
    make: () => clone({ gallery: { existing: gallery({ provisioningState: 'Failed' }) } }),
    azure: {
      accepts: 'Azure checks only whether the parent is being deleted; a version in a failed parent is of little use.',
    },
  },
  {
    name: 'a definition in a different region than its shared gallery',
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
    azure: { accepts: 'the service refuses it only when the gallery is shared, with an unknown message' },
  },
  {
    name: 'two images with conflicting settings for the same new gallery',
    code: 'galleryShapesDiffer',
    make: () => ({
      choices: [
        choice({ ...newGallery('fresh'), version: '1.0.0' }),
        choice({ ...newGallery('fresh', { description: 'another' }), image: second, version: '1.0.1' }),
      ],
      facts: { ...facts, sourcePlans: bothPlans },
    }),
    azure: { unasked: 'a plan creates each gallery once, so only the first of the two is sent' },
  },
];
