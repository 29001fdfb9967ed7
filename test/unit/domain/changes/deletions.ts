import { cleanUp } from '../../../../src/domain/cleanUp/cleanUpPlan';
import { deleteResources } from '../../../../src/domain/deletion/deleteResources';
import { idKey } from '../../../../src/domain/id/resourceId';
import { deleteManagedImages } from '../../../../src/domain/source/deleteManagedImage';
import { purgeVersions, restoreVersions } from '../../../../src/domain/version/restoreVersions';
import type { SoftDeletedVersion } from '../../../../src/domain/version/softDeletedVersion';
import {
  definition,
  definitionPath,
  gallery,
  galleryPath,
  image,
  imagePath,
  now,
  resourceGroup,
  version,
} from '../cloneWorld';
import { deny, refuses } from '../refusals/refusal';
import type { ChangeRefusal } from './changeRefusal';

const known = { now, users: [], locks: { items: [], isComplete: true } };
const agent = `${galleryPath}/applications/agent`;
const lock = { id: `${galleryPath}/providers/Microsoft.Authorization/locks/keep`, name: 'keep' };
const groupLock = {
  id: `${resourceGroup}/providers/Microsoft.Authorization/locks/keep`,
  name: 'keep',
};
const kept: SoftDeletedVersion = { id: version('0.9.0').id, name: '0.9.0', location: 'westeurope' };
const expired = { ...kept, hardDeletionTime: '2020-01-01T00:00:00Z' };
const locked = { blockDeletionBeforeEndOfLife: true, endOfLifeDate: '2030-01-31T00:00:00Z' };
const nothing = { unasked: 'there is nothing to send' };
const scopeLocked = refuses(
  /^409 ScopeLocked The scope .* cannot perform delete operation because following scope\(s\) are locked/,
);
const nested = refuses(/^409 CannotDeleteResource Cannot delete resource while nested resources exist/);

export const deletions: readonly ChangeRefusal[] = [
  {
    name: 'a deletion without resources',
    code: 'nothingToDelete',
    plan: () => deleteResources({}, known),
    azure: nothing,
  },
  {
    name: 'a purge without versions',
    code: 'nothingToDelete',
    plan: () => purgeVersions([], { now, versions: [] }),
    azure: nothing,
  },
  {
    name: 'a cleanup that deletes nothing',
    code: 'nothingGoes',
    plan: () => cleanUp([{ version: version('1.0.0'), shouldDelete: false, reason: 'latest' }], known),
    azure: nothing,
  },
  {
    name: 'the deletion of a version protected until its end of life',
    code: 'deletionBlocked',
    there: { versions: [version('1.0.0', locked)] },
    plan: ({ versions }) => deleteResources({ versions }, known),
    azure: refuses(/^409 DeleteGalleryImageVersionBlockedBeforeEndOfLife Deletion .* is not allowed/),
  },
  {
    name: 'the deletion of a gallery whose contents could not be read',
    code: 'contentsUnknown',
    plan: () => deleteResources({ galleries: [{ gallery: gallery() }] }, known),
    azure: nested,
  },
  {
    name: 'the deletion of a definition whose contents could not be read',
    code: 'contentsUnknown',
    there: { versions: [version('1.0.0')] },
    plan: () => deleteResources({ definitions: [{ definition: definition() }] }, known),
    azure: nested,
  },
  {
    name: 'the deletion of a gallery that also contains an application',
    code: 'otherContentsStay',
    there: { definitions: [], others: [agent] },
    plan: ({ others }) => deleteResources({ galleries: [{ gallery: gallery(), definitions: [], others }] }, known),
    azure: nested,
  },
  {
    name: 'the deletion of a version in a locked gallery',
    code: 'locked',
    there: { versions: [version('1.0.0')], locks: [lock] },
    plan: ({ versions, locks: items }) =>
      deleteResources({ versions }, { ...known, locks: { items, isComplete: true } }),
    azure: scopeLocked,
  },
  {
    name: 'the deletion of a version while locks cannot be read',
    code: 'locksUnknown',
    there: { versions: [version('1.0.0')], locks: [lock] },
    plan: ({ versions }) => deleteResources({ versions }, { ...known, locks: undefined }),
    azure: scopeLocked,
  },
  {
    name: 'the deletion of a managed image in a locked resource group',
    code: 'locked',
    there: { images: [image()], locks: [groupLock] },
    plan: ({ images, locks: items }) => deleteManagedImages(images, { locks: { items, isComplete: true } }),
    azure: scopeLocked,
  },
  {
    name: 'purging a version in a locked gallery',
    code: 'locked',
    there: { deleted: [kept], locks: [lock] },
    plan: ({ deleted, locks: items }) =>
      purgeVersions(deleted, { now, versions: [], locks: { items, isComplete: true } }),
    azure: scopeLocked,
  },
  {
    name: 'the deletion of a version without delete permission',
    code: 'rightMissing',
    there: {
      versions: [version('1.0.0')],
      ...deny('Microsoft.Compute/galleries/images/versions/delete', definitionPath),
    },
    plan: ({ versions }) => deleteResources({ versions }, known),
    azure: refuses(/^403 AuthorizationFailed .*images\/versions\/delete/),
  },
  {
    name: 'restoring a version whose retention period is over',
    code: 'keptNoLonger',
    there: { deleted: [expired] },
    plan: ({ deleted }) => restoreVersions(deleted, { now, versions: [] }),
    azure: refuses(/^4\d\d \w+ /),
  },
  {
    name: 'restoring a version whose number has been reused',
    code: 'numberReused',
    there: { versions: [version('0.9.0')] },
    plan: ({ versions }) => restoreVersions([kept], { now, versions }),
    azure: { accepts: 'Azure applies the request to the existing version' },
  },
  {
    name: 'purging a version whose number has been reused',
    code: 'numberReused',
    there: { versions: [version('0.9.0')] },
    plan: ({ versions }) => purgeVersions([kept], { ...known, versions }),
    azure: { accepts: 'Azure applies the request to the existing version' },
  },
  {
    name: 'the deletion of a managed image that is already being deleted',
    code: 'imageBeingDeleted',
    there: { images: [image({ provisioningState: 'Deleting' })] },
    plan: ({ images }) => deleteManagedImages(images, known),
    azure: { accepts: 'Azure accepts another deletion while one is in progress' },
  },
  {
    name: 'the deletion of a managed image that a version is being created from',
    code: 'imageFeedsAnotherVersion',
    there: { images: [image()] },
    plan: ({ images }) => {
      const { id } = version('1.0.0');
      const dependentVersions = new Map([[idKey(imagePath), { building: [id], shallow: [] }]]);
      return deleteManagedImages(images, { ...known, dependentVersions });
    },
    azure: { accepts: 'Azure deletes it, and the version that is being created fails' },
  },
  {
    name: 'the deletion of a managed image that a shallow version depends on',
    code: 'imageKeepsShallowVersion',
    there: { images: [image()] },
    plan: ({ images }) => {
      const { id } = version('1.0.0');
      const dependentVersions = new Map([[idKey(imagePath), { building: [], shallow: [id] }]]);
      return deleteManagedImages(images, { ...known, dependentVersions });
    },
    azure: { accepts: 'Azure deletes it, and no machine can be created from the version anymore' },
  },
];
