import * as l10n from '@vscode/l10n';
import { noticeText } from '../../../domain/plan/notice';
import type { ManagedImage } from '../../../domain/source/managedImage';
import { sourceFromManagedImage } from '../../../domain/source/sourceFromManagedImage';
import { shallowOnly, sourceRefusals } from '../../../domain/source/sourceRefusals';
import type { ManagedImageView } from '../contract';

export interface Cloning {
  readonly headline: string;
  /** Why not, or only how, each with its remedy. */
  readonly notices: ManagedImageView['notices'];
  /** Why not. Undefined if it can be cloned. */
  readonly refusal: string | undefined;
}

/** Whether an image can be cloned, as its row in the view and the command judge it. */
export function cloningOf(image: ManagedImage): Cloning {
  const source = sourceFromManagedImage(image);
  const [refusals, limits] = [sourceRefusals(source).map(noticeText), shallowOnly(source).map(noticeText)];
  if (refusals.length > 0)
    return {
      headline: l10n.t("Can't be cloned"),
      notices: refusals.map(text => ({ severity: 'error', text })),
      refusal: refusals.join(' '),
    };
  return {
    headline:
      limits.length > 0 ? l10n.t('Can be cloned only as a shallow version') : l10n.t('Can be cloned to a gallery'),
    notices: limits.map(text => ({ severity: 'warning', text })),
    refusal: undefined,
  };
}
