import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { showMessage } from '../../platform/surface/messages';
import type { Command } from '../services';

/** Open Operations Folder: in the file manager or, where it is out of reach, by name. */
export const openJournalFolder: Command =
  ({ journalFolder }) =>
  async () => {
    const isLocal = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
    if (isLocal) await vscode.commands.executeCommand('revealFileInOS', journalFolder);
    else void showMessage('info', l10n.t('The operations are in {0}.', journalFolder.fsPath));
  };
