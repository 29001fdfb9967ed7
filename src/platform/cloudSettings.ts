import * as vscode from 'vscode';
import { userCloud, type UserCloud } from './userCloud';

const section = 'microsoft-sovereign-cloud';

/** VS Code's own settings for the Azure cloud of its accounts. */
export function cloudSettings(): UserCloud {
  return userCloud(vscode.workspace.getConfiguration(section));
}

export function onDidChangeCloud(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(event => {
    if (event.affectsConfiguration(section)) listener();
  });
}
