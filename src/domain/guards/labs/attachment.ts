import * as l10n from '@vscode/l10n';
import type { AttachFacts, Attachment } from '../../plans/attachGallery';
import type { Notice } from '../../plan';
import { sameRegion } from '../../region';
import { regionName } from '../../regionName';
import { nameOf, sameId } from '../../resourceId';
import { existingGallery } from '../gallery';
import { galleryTask } from '../versionTask';
import { error, info, warning } from '../notice';

/** The gallery can be attached, and what that changes. */
export function attachmentNotices({ owner, gallery }: Attachment, { attached, locations }: AttachFacts): Notice[] {
  const target = owner.id;
  const before = owner.kind === 'labPlan' ? planGallery(owner.galleryId) : attached?.map(one => one.galleryId);
  if (before?.some(id => sameId(id, gallery.id))) {
    const message = l10n.t('{0} is attached to {1} already.', gallery.name, owner.name);
    return [error('nothingToChange', { message, fix: l10n.t('There is nothing to do.'), target })];
  }
  return [
    ...existingGallery({ gallery: galleryTask({ existing: gallery }) }),
    ...(before
      ? before.map(id => replaced(owner, id))
      : [
          info('attachedGalleriesNotChecked', {
            message: l10n.t('Whether {0} has a gallery already was not checked.', owner.name),
            target,
          }),
        ]),
    ...(sameRegion(gallery.location, owner.location)
      ? []
      : [
          info('galleryElsewhere', {
            message: l10n.t(
              '{0} is in {1} and {2} in {3}.',
              gallery.name,
              regionName(gallery.location, locations),
              owner.name,
              regionName(owner.location, locations),
            ),
            fix: l10n.t(
              'Images must be replicated to the region of the labs; a gallery in the same region is simpler.',
            ),
            target: gallery.id,
          }),
        ]),
    startNotice(owner.kind, target),
  ];
}

function replaced({ id: target, name }: Attachment['owner'], galleryId: string): Notice {
  return warning('galleryReplaced', {
    message: l10n.t('{0} has the gallery {1}, and one gallery at most: it is replaced.', name, nameOf(galleryId)),
    fix: l10n.t('Images of {0} are no longer offered for new labs.', nameOf(galleryId)),
    target,
  });
}

function planGallery(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id];
}

/** The two generations of Lab Services do the opposite. */
function startNotice(kind: Attachment['owner']['kind'], target: string): Notice {
  return kind === 'labPlan'
    ? info('imagesStartDisabled', {
        message: l10n.t('Images of the gallery are not offered for labs until they are enabled.'),
        fix: l10n.t('Enable those that are wanted, when the gallery is attached.'),
        target,
      })
    : info('imagesStartEnabled', {
        message: l10n.t('All images of the gallery are offered for labs as soon as it is attached.'),
        fix: l10n.t('Disable those that are not wanted, when the gallery is attached.'),
        target,
      });
}
