import * as l10n from '@vscode/l10n';

/** `Gen2`: the short form used in lists. */
export function shortGeneration(generation: 'V1' | 'V2'): string {
  return generation === 'V1' ? l10n.t('Gen1') : l10n.t('Gen2');
}
