import * as l10n from '@vscode/l10n';

/** What a thrown value says. Only errors and texts say anything. */
export function messageOfThrown(thrown: unknown): string {
  const said = typeof thrown === 'object' && thrown !== null && 'message' in thrown ? thrown.message : thrown;
  return typeof said === 'string' && said.trim() !== '' ? said : l10n.t('Unknown error.');
}
