import * as l10n from '@vscode/l10n';
import type { Notice } from '../plan';
import { fullName, idKey, sameId, subscriptionOf } from '../resourceId';
import type { Guard } from './cloneTask';
import { error, warning } from './notice';

/** Largest disk of a version that is copied in full, in GB. */
const largestOsDiskGB = 2048;
/** Largest data disk of a managed image, in GB. */
const largestDataDiskGB = 1023;

export const imageState: Guard = ({ image }) => {
  const target = image.id;
  const notices: Notice[] = [];
  if (image.provisioningState === 'Deleting') {
    const message = l10n.t('The managed image {0} is being deleted.', image.name);
    notices.push(error('imageBeingDeleted', { message, fix: l10n.t('Choose another image.'), target }));
  } else if (image.provisioningState !== 'Succeeded') {
    const message = l10n.t('The managed image {0} is not ready: Azure says {1}.', image.name, image.provisioningState);
    const fix = l10n.t('Wait until it is Succeeded; an image that failed is to be captured again.');
    notices.push(error('imageNotReady', { message, fix, target }));
  }
  if (image.osState !== 'Generalized') {
    const message = l10n.t(
      'The managed image {0} is specialized, and galleries take generalized managed images only.',
      image.name,
    );
    const fix = l10n.t('Generalize the machine and capture it again, or export the machine itself to the gallery.');
    notices.push(error('imageSpecialized', { message, fix, target }));
  }
  return notices;
};

export const diskSizes: Guard = ({ image }) => {
  const target = image.id;
  const notices: Notice[] = [];
  if ((image.osDiskSizeGB ?? 0) > largestOsDiskGB) {
    const message = l10n.t(
      'The OS disk of {0} has {1} GB, and a version can have {2} GB at most.',
      image.name,
      image.osDiskSizeGB ?? 0,
      largestOsDiskGB,
    );
    const fix = l10n.t('Shrink the disk on the machine it came from and capture it again.');
    notices.push(error('osDiskTooLarge', { message, fix, target }));
  }
  for (const { lun, sizeGB } of image.dataDisks) {
    if (sizeGB === undefined || sizeGB <= largestDataDiskGB) continue;
    const message = l10n.t(
      'Data disk {0} of {1} has {2} GB, and a managed image can give {3} GB at most.',
      lun,
      image.name,
      sizeGB,
      largestDataDiskGB,
    );
    const fix = l10n.t('Make the version from the machine or from a snapshot of the disk instead.');
    notices.push(error('dataDiskTooLarge', { message, fix, target }));
  }
  return notices;
};

/** Azure makes one version from a managed image at a time. */
export const feeding: Guard = ({ image, versionId }, facts) => {
  const other = facts.feeding?.get(idKey(image.id))?.find(one => !sameId(one, versionId));
  if (other === undefined) return [];
  return [
    error('imageFeedsAnotherVersion', {
      message: l10n.t('{0} is still feeding the version {1}.', image.name, fullName(other)),
      fix: l10n.t('Wait until that version is ready in every region, then clone the image again.'),
      target: image.id,
    }),
  ];
};

export const tenancy: Guard = ({ image, gallery }, facts) => {
  const [from, to] = [subscriptionOf(image.id).toLowerCase(), subscriptionOf(gallery.id).toLowerCase()];
  if (from === to) return [];
  const target = image.id;
  const [fromTenant, toTenant] = [facts.tenants?.get(from), facts.tenants?.get(to)];
  if (fromTenant !== undefined && toTenant !== undefined && fromTenant.toLowerCase() !== toTenant.toLowerCase()) {
    const message = l10n.t('The managed image {0} is in another tenant than the gallery.', image.name);
    const fix = l10n.t('Clone it to a gallery of its own tenant first, then copy that version.');
    return [error('imageInOtherTenant', { message, fix, target })];
  }
  const message = l10n.t('The managed image {0} is in another subscription than the gallery.', image.name);
  const fix = l10n.t('This works with the right to read the image there; Azure refuses it otherwise.');
  return [warning('imageInOtherSubscription', { message, fix, target })];
};
