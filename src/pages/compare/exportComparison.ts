import { comparisonText } from '../../domain/resource/comparisonText';
import { namesTogether } from '../../domain/resource/namesTogether';
import type { TwoIds } from '../../domain/resource/olderFirst';
import type { FactPairs } from '../../domain/resource/pairFacts';
import { showReadOnly } from '../../platform/showDocument';

/** A comparison as a Markdown document. */
export async function exportComparison(ids: TwoIds, groups: readonly FactPairs[]): Promise<void> {
  await showReadOnly(`${namesTogether(ids).join('\\')}.md`, comparisonText(ids, groups));
}
