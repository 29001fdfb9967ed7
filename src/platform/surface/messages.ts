import * as vscode from 'vscode';
import { plainLines, plainText } from '../../base/plainText';

export type Severity = 'info' | 'warning' | 'error';

const show = {
  info: 'showInformationMessage',
  warning: 'showWarningMessage',
  error: 'showErrorMessage',
} as const;

/** Shows a message with buttons, and returns the one that the user pressed. With `detail`, it is a modal dialog. */
export async function showMessage(
  severity: Severity,
  message: string,
  buttons: readonly string[] = [],
  detail?: string,
): Promise<string | undefined> {
  const options = detail === undefined ? {} : { modal: true, detail: plainLines(detail) };
  const items = buttons.map(button => ({ title: plainText(button), button }));
  return (await vscode.window[show[severity]](plainText(message), options, ...items))?.button;
}

/** Shows a text in the status bar for a moment. */
export function showBriefly(text: string): void {
  vscode.window.setStatusBarMessage(plainText(text), 2_000);
}
