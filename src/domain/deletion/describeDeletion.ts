import * as l10n from '@vscode/l10n';
import type { ChangeOf, DeletionKind } from '../plan/plan';
import { fullName, nameOf } from '../id/resourceId';
import { above, type PlanLine } from '../plan/planLine';

/** Doesn't say whether a deleted version can be restored, since that depends on its gallery. */
export function describeDeletion({ kind, target }: ChangeOf<DeletionKind>): PlanLine {
  const forGood = (text: string): PlanLine => above('trash', text, l10n.t("can't be undone"));
  switch (kind) {
    case 'deleteVersion':
      return above('trash', l10n.t('Delete image version {0}', fullName(target)));
    case 'deleteDefinition':
      return forGood(l10n.t('Delete image definition {0}', fullName(target)));
    case 'deleteGallery':
      return forGood(l10n.t('Delete gallery {0}', nameOf(target)));
    case 'deleteManagedImage':
      return forGood(l10n.t('Delete managed image {0}', nameOf(target)));
    case 'purgeVersion':
      return forGood(l10n.t('Permanently delete image version {0}', fullName(target)));
  }
}
