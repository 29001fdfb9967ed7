import * as l10n from '@vscode/l10n';
import { escapeMarkdown } from '../../base/escapeMarkdown';
import { namesTogether } from './namesTogether';
import type { TwoIds } from './olderFirst';
import { changeText, countDifferences, type FactPair, type FactPairs } from './pairFacts';

/** A comparison as a Markdown document: the given properties under their headings, one line for each. */
export function comparisonText(ids: TwoIds, groups: readonly FactPairs[]): string {
  const head = `# ${escapeMarkdown(namesTogether(ids).join('\\'))}`;
  const parts = groups.flatMap(({ title, pairs }) => [`## ${escapeMarkdown(title)}`, pairs.map(lineOf).join('\n')]);
  return `${[head, differencesText(groups), ...parts].join('\n\n')}\n`;
}

/** `3 differences` */
export function differencesText(groups: readonly FactPairs[]): string {
  const count = countDifferences(groups);
  if (count === 0) return l10n.t('No differences');
  return count === 1 ? l10n.t('1 difference') : l10n.t('{0} differences', count);
}

function lineOf(pair: FactPair): string {
  const value = pair.first === pair.second ? (pair.first ?? '') : changeText(pair);
  return `- **${escapeMarkdown(pair.label)}**: ${escapeMarkdown(value)}`;
}
