import * as l10n from '@vscode/l10n';
import { existingGallery } from '../../gallery/galleryNotices';
import { nameOf, sameId } from '../../id/resourceId';
import { error, info, warning } from '../../plan/notice';
import type { Notice } from '../../plan/plan';
import { galleryTask } from '../../plan/versionTask';
import { sameRegion } from '../../region/region';
import { regionName } from '../../region/regionName';
import type { AttachFacts, Attachment } from './attachment';

/** The gallery can be attached, and the consequences. */
export function attachmentNotices({ owner, gallery }: Attachment, { attached, locations }: AttachFacts): Notice[] {
  const target = owner.id;
  const before = owner.kind === 'labPlan' ? planGallery(owner.galleryId) : attached?.map(one => one.galleryId);
  if (before?.some(id => sameId(id, gallery.id))) {
    const message = l10n.t('{0} is already attached to {1}.', gallery.name, owner.name);
    return [error('nothingToChange', { message, fix: l10n.t("There's nothing to do."), target })];
  }
  return [
    ...existingGallery({ gallery: galleryTask({ existing: gallery }) }),
    ...(before
      ? before.map(id => replaced(owner, id))
      : [
          info('attachedGalleriesNotChecked', {
            message: l10n.t("Couldn't check whether {0} already has a gallery.", owner.name),
            target,
          }),
        ]),
    ...(sameRegion(gallery.location, owner.location)
      ? []
      : [
          info('galleryElsewhere', {
            message: l10n.t(
              '{0} is in {1}, and {2} is in {3}.',
              gallery.name,
              regionName(gallery.location, locations),
              owner.name,
              regionName(owner.location, locations),
            ),
            fix: l10n.t(
              'Images must be replicated to the region of the labs. A gallery in the same region is simpler.',
            ),
            target: gallery.id,
          }),
        ]),
    startNotice(owner.kind, target),
  ];
}

function replaced({ id: target, name }: Attachment['owner'], galleryId: string): Notice {
  return warning('galleryReplaced', {
    message: l10n.t(
      '{0} already has the gallery {1} and can have only one. That gallery will be replaced.',
      name,
      nameOf(galleryId),
    ),
    fix: l10n.t('Images in {0} will no longer be offered for new labs.', nameOf(galleryId)),
    target,
  });
}

function planGallery(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id];
}

/** The two generations of Lab Services behave in opposite ways. */
function startNotice(kind: Attachment['owner']['kind'], target: string): Notice {
  return kind === 'labPlan'
    ? info('imagesStartDisabled', {
        message: l10n.t("Images in the gallery aren't offered for labs until they're enabled."),
        fix: l10n.t('Enable the ones that you want after the gallery is attached.'),
        target,
      })
    : info('imagesStartEnabled', {
        message: l10n.t("All images in the gallery are offered for labs as soon as it's attached."),
        fix: l10n.t("Disable the ones that you don't want after the gallery is attached."),
        target,
      });
}
