import { idKey, versionId } from '../../../../src/domain/id/resourceId';
import {
  choice,
  clone,
  cloneInto,
  definitionPath,
  facts,
  image,
  imagePath,
  otherSubscription,
  subscription,
} from '../cloneWorld';
import { refuses, foreignImage, foreignPlans, type Refusal } from './refusal';

const dataDisksOf = (...sizes: readonly number[]) => ({
  image: image({ dataDisks: sizes.map((sizeGB, lun) => ({ lun, sizeGB })) }),
});

export const imageRefusals: readonly Refusal[] = [
  {
    name: 'an image that is being deleted',
    code: 'imageBeingDeleted',
    make: () => clone({ image: image({ provisioningState: 'Deleting' }) }),
    azure: refuses(/^409 OperationNotAllowed .*in state 'Deleting'/),
  },
  {
    name: 'an image in the failed state',
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
    name: 'a specialized managed image, even for a specialized definition',
    code: 'imageSpecialized',
    make: () => cloneInto({ osState: 'Specialized' }, { image: image({ osState: 'Specialized' }) }),
    azure: {
      accepts: 'Azure creates no specialized managed images; an uploaded one is unsupported and not modeled',
    },
  },
  {
    name: 'an OS disk of more than 2 TB',
    code: 'osDiskTooLarge',
    make: () => clone({ image: image({ osDiskSizeGB: 2560 }) }),
    azure: refuses(/^operation \w+ .*2560 exceeds the max size 2048/),
  },
  {
    name: 'a managed image with a data disk of more than 2 TB',
    code: 'dataDiskTooLarge',
    make: () => clone(dataDisksOf(32, 2049)),
    azure: refuses(/^operation \w+ .*2049 exceeds the max size 2048/),
  },
  {
    name: 'a managed image with a data disk of more than 1 TB',
    code: 'diskLarge',
    severity: 'warning',
    make: () => clone(dataDisksOf(1023, 2048)),
    azure: { accepts: 'the limit is 2,048 GB since 2024, although the schema still says 1,023 GB' },
  },
  {
    name: 'an image that another version is still being created from',
    code: 'imageFeedsAnotherVersion',
    make: () => clone({}, { pendingVersions: new Map([[idKey(imagePath), [versionId(definitionPath, '0.9.0')]]]) }),
    azure: refuses(/^409 OperationNotAllowed Too many requests on source/),
  },
  {
    name: 'the same image twice in one plan',
    code: 'imageTwiceInPlan',
    make: () => ({ choices: [choice(), choice({ version: '1.0.2' })], facts }),
    azure: refuses(/^409 OperationNotAllowed Too many requests on source/),
  },
  {
    name: 'an image from another tenant',
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
    name: 'an image from another subscription of the same tenant',
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
    azure: { accepts: 'it works if the user may read the image there' },
  },
];
