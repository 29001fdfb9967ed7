import * as l10n from '@vscode/l10n';
import { setting } from './settings';
import { askText } from './surface/askText';
import { showMessage } from './surface/messages';

/** Confirms a deletion, by typing the name or by a button, depending on the setting. */
export async function confirmDeletion(question: string, detail: string, name: string): Promise<boolean> {
  if (setting('deleteConfirmation') === 'button') return confirmModal(question, detail, l10n.t('Delete'));
  const typed = await askText({
    title: question,
    prompt: l10n.t('{0} Type {1} to confirm.', detail, name),
    validate: value =>
      value === name || value === '' ? undefined : l10n.t('Type {0} to confirm, or press Esc to cancel.', name),
  });
  return typed === name;
}

/** Asks in the middle of the window. False if the user presses anything but the button. */
export async function confirmModal(question: string, detail: string, button: string): Promise<boolean> {
  return (await showMessage('warning', question, [button], detail)) === button;
}
