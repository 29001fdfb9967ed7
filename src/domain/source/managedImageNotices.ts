import * as l10n from '@vscode/l10n';
import { fullName, idKey, sameId, subscriptionOf } from '../id/resourceId';
import { foreignTenant } from '../id/tenancy';
import { error, warning } from '../plan/notice';
import type { Notice } from '../plan/plan';
import type { Guard, PlaceGuard, SourceGuard } from '../plan/versionTask';

/** A managed image can be used now, and is supported by galleries. */
export const managedImageState: SourceGuard = ({ source: image }) => {
  if (image.kind !== 'managedImage') return [];
  const target = image.id;
  const notices: Notice[] = [];
  if (image.provisioningState === 'Deleting') {
    const message = l10n.t('The managed image {0} is being deleted.', image.name);
    notices.push(error('imageBeingDeleted', { message, fix: l10n.t('Choose another image.'), target }));
  } else if (image.provisioningState !== 'Succeeded') {
    const message = l10n.t(
      "The managed image {0} isn't ready: Azure reports {1}.",
      image.name,
      image.provisioningState,
    );
    const fix = l10n.t('Wait until its state is Succeeded. If the image failed, capture it again.');
    notices.push(error('imageNotReady', { message, fix, target }));
  }
  if (image.osState === 'Specialized') {
    const message = l10n.t(
      'The managed image {0} is specialized, but galleries accept only generalized managed images.',
      image.name,
    );
    const fix = l10n.t(
      'Generalize the virtual machine and capture it again, or export the virtual machine itself to the gallery.',
    );
    notices.push(error('imageSpecialized', { message, fix, target }));
  }
  return notices;
};

/** Azure creates only one version from a managed image at a time. */
export const pendingVersions: Guard = ({ source: image, versionId }, facts) => {
  if (image.kind !== 'managedImage') return [];
  const other = facts.pendingVersions?.get(idKey(image.id))?.find(one => !sameId(one, versionId));
  if (other === undefined) return [];
  return [
    error('imageFeedsAnotherVersion', {
      message: l10n.t('{0} is still being used to create version {1}.', image.name, fullName(other)),
      fix: l10n.t('Wait until that version is ready in every region, then clone the image again.'),
      target: image.id,
    }),
  ];
};

/** A managed image can only be accessed within the gallery's tenant. */
export const managedImageTenancy: PlaceGuard = ({ source: image, gallery }, facts) => {
  if (image.kind !== 'managedImage' || sameId(subscriptionOf(image.id), subscriptionOf(gallery.id))) return [];
  const target = image.id;
  if (foreignTenant(image.id, gallery.id, facts.tenants) !== undefined) {
    const message = l10n.t('The managed image {0} is in a different tenant than the gallery.', image.name);
    const fix = l10n.t('Clone it to a gallery in its own tenant first, then copy that version.');
    return [error('imageInOtherTenant', { message, fix, target })];
  }
  const message = l10n.t('The managed image {0} is in a different subscription than the gallery.', image.name);
  const fix = l10n.t('You need permission to read the image there. Otherwise, Azure refuses the request.');
  return [warning('imageInOtherSubscription', { message, fix, target })];
};
