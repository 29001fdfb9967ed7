import * as l10n from '@vscode/l10n';
import { existingGallery } from '../guards/gallery';
import { inOrder } from '../guards/inOrder';
import { error, info } from '../guards/notice';
import { rightsNotices, type MissingRights } from '../guards/rights';
import { galleryTask } from '../guards/versionTask';
import type { Gallery } from '../model/gallery';
import type { GalleryDelta, Plan } from '../plan';

/** Alters what can be altered in a gallery; what is as before is left out. */
export function updateGallery(
  gallery: Gallery,
  wanted: GalleryDelta,
  facts: { readonly missingRights?: MissingRights } = {},
): Plan {
  const target = gallery.id;
  const delta: GalleryDelta = {
    ...(wanted.description !== undefined &&
      wanted.description !== (gallery.description ?? '') && { description: wanted.description }),
    ...(wanted.softDelete !== undefined &&
      wanted.softDelete !== gallery.softDelete && { softDelete: wanted.softDelete }),
  };
  const isEmpty = Object.keys(delta).length === 0;
  return {
    kind: 'updateGallery',
    title: l10n.t('Edit gallery {0}', gallery.name),
    changes: isEmpty ? [] : [{ kind: 'updateGallery', target, shall: delta }],
    notices: inOrder([
      ...existingGallery({ gallery: galleryTask({ existing: gallery }) }),
      ...(isEmpty
        ? [
            error('nothingToChange', {
              message: l10n.t('{0} is so already.', gallery.name),
              fix: l10n.t('Change something first.'),
              target,
            }),
          ]
        : []),
      ...(delta.softDelete
        ? [
            info('softDeletePreview', {
              message: l10n.t(
                'Restoring deleted versions is a preview: Azure takes it in registered subscriptions only.',
              ),
              target,
            }),
          ]
        : []),
      ...rightsNotices(facts.missingRights),
    ]),
  };
}
