import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { setting } from './settings';

/** Confirms a deletion, by typing the name or by a button, depending on the setting. */
export async function confirmDeletion(question: string, detail: string, name: string): Promise<boolean> {
  if (setting('deleteConfirmation') === 'button') {
    const remove = l10n.t('Delete');
    return (await vscode.window.showWarningMessage(question, { modal: true, detail }, remove)) === remove;
  }
  const typed = await vscode.window.showInputBox({
    title: question,
    prompt: l10n.t('{0} Type {1} to confirm.', detail, name),
    ignoreFocusOut: true,
    validateInput: value =>
      value === name || value === '' ? undefined : l10n.t('Type {0} to confirm, or press Esc to cancel.', name),
  });
  return typed === name;
}
