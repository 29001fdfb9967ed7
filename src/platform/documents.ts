import * as vscode from 'vscode';
import type { Disposable } from '../base/event';
import { plainText } from '../base/plainText';
import { fullName, sameId } from '../domain/id/resourceId';
import { plainly } from './surface/plainly';

/** Of the documents that can only be read. */
export const readOnlyScheme = 'compute-gallery';
const texts = new Map<string, string>();

/** `json`: Azure's own body. `yaml`: for reading. */
export type ResourceForm = 'json' | 'yaml';

/** Content of resource documents. */
export interface ResourceTexts {
  /** Always reads from Azure, never from a cache. */
  readonly read: (id: string, form: ResourceForm) => Promise<string>;
  /** Fires with the ID of a changed resource. */
  readonly onDidChange: (listener: (id: string) => void) => Disposable;
}

/** What a tab is called: one name, whatever is in it. */
function fileName(name: string): string {
  return plainText(name).replaceAll(/[\\/]/g, ' › ');
}

/** The URI of a resource's document: its path is the name, its query the ID. */
export function resourceUri(id: string, form: ResourceForm): vscode.Uri {
  return vscode.Uri.from({ scheme: readOnlyScheme, path: `/${fileName(`${fullName(id)}.${form}`)}`, query: id });
}

/**
 * Registers the content provider for read-only documents. Resource documents are read again each time they are opened
 * and when the resource changes. Texts shown by `showReadOnly` last as long as the window.
 */
export function registerDocuments({ read, onDidChange }: ResourceTexts): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(readOnlyScheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: uri =>
      uri.query === ''
        ? (texts.get(uri.path) ?? '')
        : plainly(() => read(uri.query, uri.path.endsWith('.yaml') ? 'yaml' : 'json')),
  });
  const subscription = onDidChange(id => {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme === readOnlyScheme && sameId(uri.query, id)) changed.fire(uri);
    }
  });
  return vscode.Disposable.from(changed, provider, subscription);
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
  texts.set(uri.path, text);
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
    texts.set(uri.path, text);
    return uri;
  });
  await vscode.commands.executeCommand('vscode.diff', from, to, plainText(title));
}
