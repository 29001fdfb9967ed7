import * as l10n from '@vscode/l10n';

/** Names in one sentence: `a, b, and c` or, of what can be chosen, `a, b, or c`; in the language of the sentence. */
export function listText(names: Iterable<string>, type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  // Every translation translates this text to its own language tag.
  return new Intl.ListFormat(l10n.t('en'), { type }).format(names);
}
