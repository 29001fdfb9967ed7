import * as l10n from '@vscode/l10n';
import { fullName, nameOf } from '../id/resourceId';
import type { ChangeOf, DeletionKind } from '../plan/plan';
import { above, type PlanLine } from '../plan/planLine';
import { childName } from './childName';

/** Doesn't say whether a deleted version can be restored, since that depends on its gallery. */
export function describeDeletion({ kind, target }: ChangeOf<DeletionKind>): PlanLine {
  const irreversible = (text: string): PlanLine => above('trash', text, l10n.t("can't be undone"));
  switch (kind) {
    case 'deleteVersion':
      return above('trash', l10n.t('Delete image version {0}', fullName(target)));
    case 'deleteDefinition':
      return irreversible(l10n.t('Delete image definition {0}', fullName(target)));
    case 'deleteGallery':
      return irreversible(l10n.t('Delete gallery {0}', nameOf(target)));
    case 'deleteGalleryChild':
      return irreversible(l10n.t('Delete {0}', childName(target)));
    case 'deleteManagedImage':
      return irreversible(l10n.t('Delete managed image {0}', nameOf(target)));
    case 'purgeVersion':
      return irreversible(l10n.t('Permanently delete image version {0}', fullName(target)));
  }
}
