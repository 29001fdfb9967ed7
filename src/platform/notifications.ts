import * as vscode from 'vscode';
import { setting } from './settings';

/** A button of a notification, and its action. */
export interface NotificationAction {
  readonly title: string;
  run(): unknown;
}

/** Whether the user's settings allow notifications of this severity. */
export function isWanted(severity: 'info' | 'warning' | 'error'): boolean {
  const wanted = setting('notifications');
  return wanted === 'all' || (wanted === 'problems' && severity !== 'info');
}

/** Shows a notification if the user's settings allow it, and runs the chosen action. */
export async function notify(
  severity: 'info' | 'warning' | 'error',
  message: string,
  actions: readonly NotificationAction[] = [],
): Promise<void> {
  if (!isWanted(severity)) return;
  const show = {
    info: vscode.window.showInformationMessage,
    warning: vscode.window.showWarningMessage,
    error: vscode.window.showErrorMessage,
  }[severity];
  const chosen = await show(message, ...actions.map(action => action.title));
  await actions.find(action => action.title === chosen)?.run();
}
