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

export const imageRefusals: readonly Refusal[] = [
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
