import * as vscode from 'vscode';
import { setting } from './settings';

/** A button of a notification, and what it does. */
export interface NotificationAction {
  readonly title: string;
  run(): unknown;
}

/** Whether the user wants to hear of such things. */
export function isWanted(severity: 'info' | 'warning' | 'error'): boolean {
  const wanted = setting('notifications');
  return wanted === 'all' || (wanted === 'problems' && severity !== 'info');
}

/** Shows something the user has to know, as far as the user wants to hear of it; runs the action chosen. */
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
