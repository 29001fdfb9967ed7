import * as vscode from 'vscode';
import { plainText } from '../../base/plainText';
import { plainly } from './plainly';

/** @param preserveFocus whether what has the focus keeps it */
export function createPanel(type: string, title: string, preserveFocus = false): vscode.WebviewPanel {
  const place = { viewColumn: vscode.ViewColumn.Active, preserveFocus };
  return vscode.window.createWebviewPanel(type, plainText(title), place);
}

export function setPanelTitle(panel: vscode.WebviewPanel, title: string): void {
  panel.title = plainText(title);
}

/** Restores the panels of this type after a reload, each from the state that its page saved. */
export function restorePanels(
  type: string,
  restore: (panel: vscode.WebviewPanel, state: unknown) => Promise<void>,
): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(type, {
    deserializeWebviewPanel: (panel, state) => plainly(() => restore(panel, state)),
  });
}
