import * as vscode from 'vscode';
import { plainText } from '../base/plainText';
import { fullName } from '../domain/id/resourceId';
import { readOnlyScheme, shownTexts, type ResourceForm } from './documents';

/** What a tab is called: one name, whatever is in it. */
function fileName(name: string): string {
  return plainText(name).replaceAll(/[\\/]/g, ' › ');
}

/** The URI of a resource's document: its path is the name, its query the ID. */
export function resourceUri(id: string, form: ResourceForm): vscode.Uri {
  return vscode.Uri.from({ scheme: readOnlyScheme, path: `/${fileName(`${fullName(id)}.${form}`)}`, query: id });
}

/** Opens a resource's document, or focuses it if it is already open. */
export async function showResource(id: string, form: ResourceForm): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(resourceUri(id, form)), {
    preview: true,
  });
}

/** Shows a read-only text. The extension of the file name determines the language. */
export async function showReadOnly(name: string, text: string): Promise<void> {
  const uri = vscode.Uri.from({ scheme: readOnlyScheme, path: `/${fileName(name)}` });
  shownTexts.set(uri.path, text);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
}

/** Shows text in a new untitled document. */
export async function showUntitled(languageId: string, text: string): Promise<void> {
  await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: languageId, content: text }),
  );
}

/** Shows two read-only texts in the diff editor. */
export async function showDiff(
  left: { readonly name: string; readonly text: string },
  right: { readonly name: string; readonly text: string },
  title: string,
): Promise<void> {
  const [from, to] = [left, right].map(({ name, text }, side) => {
    const uri = vscode.Uri.from({ scheme: readOnlyScheme, path: `/${side}/${fileName(name)}` });
    shownTexts.set(uri.path, text);
    return uri;
  });
  await vscode.commands.executeCommand('vscode.diff', from, to, plainText(title));
}
