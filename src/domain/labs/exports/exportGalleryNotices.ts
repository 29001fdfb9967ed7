import * as l10n from '@vscode/l10n';
import { existingGallery } from '../../gallery/galleryNotices';
import { idKey, nameOf } from '../../id/resourceId';
import { error, info } from '../../plan/notice';
import type { Notice } from '../../plan/plan';
import { galleryTask } from '../../plan/versionTask';
import type { LabFacts } from '../lab/labFacts';
import { galleryAccess } from '../owner/accessNotices';
import type { LabExportTask } from './labExport';

/** The lab plan has an existing gallery, and Lab Services may write to it. */
export function exportGallery({ labPlan, galleryId, gallery }: LabExportTask, { access }: LabFacts): Notice[] {
  if (!labPlan) return [];
  const target = labPlan.id;
  if (galleryId === undefined) {
    const message = l10n.t('The lab plan {0} has no gallery to export to.', labPlan.name);
    return [error('labPlanWithoutGallery', { message, fix: l10n.t('Attach a gallery to it first.'), target })];
  }
  if (gallery === null) {
    const message = l10n.t('The gallery {0} of the lab plan {1} no longer exists.', nameOf(galleryId), labPlan.name);
    return [error('attachedGalleryGone', { message, fix: l10n.t('Attach another gallery to it.'), target })];
  }
  const role = galleryAccess('plan', galleryId, access?.get(idKey(galleryId)));
  if (gallery) return [...existingGallery({ gallery: galleryTask({ existing: gallery }) }), ...role];
  const message = l10n.t("Couldn't check whether the gallery {0} exists.", nameOf(galleryId));
  return [info('attachedGalleryNotChecked', { message, target }), ...role];
}
