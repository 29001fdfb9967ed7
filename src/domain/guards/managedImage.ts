import * as l10n from '@vscode/l10n';
import type { Notice } from '../plan';
import { fullName, idKey, sameId, subscriptionOf } from '../resourceId';
import { foreignTenant } from '../tenancy';
import type { Guard } from './versionTask';
import { error, warning } from './notice';

/** A managed image can be read now, and is one that galleries take. */
export const managedImageState: Guard = ({ source: image }) => {
  if (image.kind !== 'managedImage') return [];
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

/** Azure makes one version from a managed image at a time. */
export const feeding: Guard = ({ source: image, versionId }, facts) => {
  if (image.kind !== 'managedImage') return [];
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

/** A managed image is read with the rights of the gallery's tenant alone. */
export const managedImageTenancy: Guard = ({ source: image, gallery }, facts) => {
  if (image.kind !== 'managedImage' || sameId(subscriptionOf(image.id), subscriptionOf(gallery.id))) return [];
  const target = image.id;
  if (foreignTenant(image.id, gallery.id, facts.tenants) !== undefined) {
    const message = l10n.t('The managed image {0} is in another tenant than the gallery.', image.name);
    const fix = l10n.t('Clone it to a gallery of its own tenant first, then copy that version.');
    return [error('imageInOtherTenant', { message, fix, target })];
  }
  const message = l10n.t('The managed image {0} is in another subscription than the gallery.', image.name);
  const fix = l10n.t('This works with the right to read the image there; Azure refuses it otherwise.');
  return [warning('imageInOtherSubscription', { message, fix, target })];
};
