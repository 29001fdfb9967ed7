import { noticeText } from '../../domain/plan/notice';
import type { ImageSource } from '../../domain/source/imageSource';
import { shallowOnly, sourceRefusals } from '../../domain/source/sourceRefusals';
import { showMessage } from '../../platform/surface/messages';

/**
 * The sources that versions can be created from. Says at once why the others can't, and which ones only a shallow version
 * can be created from.
 */
export function usableSources(sources: readonly ImageSource[]): readonly ImageSource[] {
  const judged = sources.map(source => ({ source, refusals: sourceRefusals(source) }));
  for (const refusal of judged.flatMap(({ refusals }) => refusals)) void showMessage('error', noticeText(refusal));
  const usable = judged.filter(({ refusals }) => refusals.length === 0).map(({ source }) => source);
  for (const limit of usable.flatMap(shallowOnly)) void showMessage('warning', noticeText(limit));
  return usable;
}
