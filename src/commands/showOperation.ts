import * as vscode from 'vscode';
import type { Command } from './services';

/** Shows what was started and how far it is. */
export const showOperation: Command = () => async () => {
  await vscode.commands.executeCommand('computeGallery.activity.focus');
};
