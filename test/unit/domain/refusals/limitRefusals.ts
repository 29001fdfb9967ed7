import { resourceGroupId } from '../../../../src/domain/id/resourceId';
import {
  choice,
  clone,
  definitionPath,
  facts,
  galleryPath,
  imagePath,
  newDefinition,
  newGallery,
  subscription,
  usages,
} from '../cloneWorld';
import { deny, refuses, second, bothPlans, type Refusal } from './refusal';

export const limitRefusals: readonly Refusal[] = [
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
      clone(newGallery('fresh'), deny('Microsoft.Compute/galleries/write', resourceGroupId(subscription, 'rg'))),
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
