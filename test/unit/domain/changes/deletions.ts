import type { SoftDeletedVersion } from '../../../../src/domain/version/softDeletedVersion';
import { cleanUp } from '../../../../src/domain/cleanUp/cleanUpPlan';
import { deleteManagedImages } from '../../../../src/domain/source/deleteManagedImage';
import { deleteResources } from '../../../../src/domain/deletion/deleteResources';
import { purgeVersions, restoreVersions } from '../../../../src/domain/version/restoreVersions';
import { idKey } from '../../../../src/domain/id/resourceId';
import { definition, definitionPath, gallery, image, imagePath, now, version } from '../cloneWorld';
import { deny, refuses } from '../refusals/refusal';
import type { ChangeRefusal } from './changeRefusal';

const known = { now, users: [] };
const kept: SoftDeletedVersion = { id: version('0.9.0').id, name: '0.9.0', location: 'westeurope' };
const long = { ...kept, hardDeletionTime: '2020-01-01T00:00:00Z' };
const locked = { blockDeletionBeforeEndOfLife: true, endOfLifeDate: '2030-01-31T00:00:00Z' };
const nothing = { unasked: 'there is nothing to send' };
const nested = refuses(/^409 CannotDeleteResource Cannot delete resource while nested resources exist/);

export const deletions: readonly ChangeRefusal[] = [
  { name: 'no resource at all', code: 'nothingToDelete', plan: () => deleteResources({}, known), azure: nothing },
  {
    name: 'no deleted version at all',
    code: 'nothingToDelete',
    plan: () => purgeVersions([], { now, versions: [] }),
    azure: nothing,
  },
  {
    name: 'a clean-up of nothing',
    code: 'nothingGoes',
    plan: () => cleanUp([{ version: version('1.0.0'), shouldDelete: false, reason: 'latest' }], known),
    azure: nothing,
  },
  {
    name: 'a version that is kept until its end of life',
    code: 'deletionBlocked',
    there: { versions: [version('1.0.0', locked)] },
    plan: ({ versions }) => deleteResources({ versions }, known),
    azure: refuses(/^409 DeleteGalleryImageVersionBlockedBeforeEndOfLife Deletion .* is not allowed/),
  },
  {
    name: 'a gallery whose content could not be read',
    code: 'contentsUnknown',
    plan: () => deleteResources({ galleries: [{ gallery: gallery() }] }, known),
    azure: nested,
  },
  {
    name: 'a definition whose content could not be read',
    code: 'contentsUnknown',
    there: { versions: [version('1.0.0')] },
    plan: () => deleteResources({ definitions: [{ definition: definition() }] }, known),
    azure: nested,
  },
  {
    name: 'no right to delete versions',
    code: 'rightMissing',
    there: {
      versions: [version('1.0.0')],
      ...deny('Microsoft.Compute/galleries/images/versions/delete', definitionPath),
    },
    plan: ({ versions }) => deleteResources({ versions }, known),
    azure: refuses(/^403 AuthorizationFailed .*images\/versions\/delete/),
  },
  {
    name: 'a deleted version that was kept long enough',
    code: 'keptNoLonger',
    there: { deleted: [long] },
    plan: ({ deleted }) => restoreVersions(deleted, { now, versions: [] }),
    azure: refuses(/^4\d\d \w+ /),
  },
  {
    name: 'a restored number that was given anew',
    code: 'numberGivenAnew',
    there: { versions: [version('0.9.0')] },
    plan: ({ versions }) => restoreVersions([kept], { now, versions }),
    azure: { accepts: 'it takes the version that is there for what is meant' },
  },
  {
    name: 'a number that was given anew, deleted for good',
    code: 'numberGivenAnew',
    there: { versions: [version('0.9.0')] },
    plan: ({ versions }) => purgeVersions([kept], { now, versions }),
    azure: { accepts: 'it takes the version that is there for what is meant' },
  },
  {
    name: 'an image that is being deleted',
    code: 'imageBeingDeleted',
    there: { images: [image({ provisioningState: 'Deleting' })] },
    plan: ({ images }) => deleteManagedImages(images, { pendingVersions: new Map([[idKey(imagePath), []]]) }),
    azure: { accepts: 'Azure takes a deletion again while one is on its way' },
  },
  {
    name: 'an image that still feeds a version',
    code: 'imageFeedsAnotherVersion',
    there: { images: [image()] },
    plan: ({ images }) => {
      const { id } = version('1.0.0');
      return deleteManagedImages(images, { pendingVersions: new Map([[idKey(imagePath), [id]]]) });
    },
    azure: { accepts: 'Azure deletes it, and the version that is being made fails' },
  },
  {
    name: 'an image that a shallow version reads from',
    code: 'imageKeepsShallowVersion',
    there: { images: [image()] },
    plan: ({ images }) => {
      const { id } = version('1.0.0');
      const shallow = new Map([[idKey(imagePath), [id]]]);
      return deleteManagedImages(images, { pendingVersions: new Map([[idKey(imagePath), []]]), shallow });
    },
    azure: { accepts: 'Azure deletes it, and no machine can be made from the version any more' },
  },
];
