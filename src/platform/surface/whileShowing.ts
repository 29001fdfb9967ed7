import * as vscode from 'vscode';
import { plainText } from '../../base/plainText';

/** Shows a text in the status bar as long as the work takes. */
export async function whileShowing<T>(text: string, work: () => Promise<T>): Promise<T> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: plainText(text) }, work);
}
