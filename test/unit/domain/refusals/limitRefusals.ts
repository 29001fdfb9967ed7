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
    name: 'a new gallery beyond the quota',
    code: 'galleryQuotaReached',
    make: () => clone(newGallery('fresh'), { usagesByRegion: usages('Gallery', 100, 100) }),
    azure: refuses(/^409 OperationNotAllowed .*exceeding approved Gallery quota/),
  },
  {
    name: 'a new definition beyond the quota',
    code: 'definitionQuotaReached',
    make: () => clone({ definition: newDefinition() }, { usagesByRegion: usages('GalleryImage', 1000, 1000) }),
    azure: refuses(/^409 OperationNotAllowed .*exceeding approved GalleryImage quota/),
  },
  {
    name: 'two new versions with quota for only one',
    code: 'versionQuotaReached',
    make: () => ({
      choices: [choice(), choice({ image: second, version: '1.0.2' })],
      facts: { ...facts, sourcePlans: bothPlans, usagesByRegion: usages('GalleryImageVersion', 9999, 10_000) },
    }),
    azure: refuses(/^409 OperationNotAllowed .*exceeding approved GalleryImageVersion quota/),
  },
  {
    name: 'a new gallery without permission to write galleries',
    code: 'rightMissing',
    make: () =>
      clone(newGallery('fresh'), deny('Microsoft.Compute/galleries/write', resourceGroupId(subscription, 'rg'))),
    azure: refuses(/^403 AuthorizationFailed .*Microsoft\.Compute\/galleries\/write/),
  },
  {
    name: 'a new definition without permission to write definitions',
    code: 'rightMissing',
    make: () => clone({ definition: newDefinition() }, deny('Microsoft.Compute/galleries/images/write', galleryPath)),
    azure: refuses(/^403 AuthorizationFailed .*Microsoft\.Compute\/galleries\/images\/write/),
  },
  {
    name: 'a new version without permission to write versions',
    code: 'rightMissing',
    make: () => clone({}, deny('Microsoft.Compute/galleries/images/versions/write', definitionPath)),
    azure: refuses(/^403 AuthorizationFailed .*images\/versions\/write/),
  },
  {
    name: 'a clone without permission to read the image',
    code: 'rightMissing',
    make: () => clone({}, deny('Microsoft.Compute/images/read', imagePath)),
    azure: refuses(/^403 LinkedAuthorizationFailed .*Microsoft\.Compute\/images\/read/),
  },
];
