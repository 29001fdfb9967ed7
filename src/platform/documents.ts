import * as vscode from 'vscode';
import type { Disposable } from '../base/event';
import { fullName, sameId } from '../domain/id/resourceId';

const scheme = 'compute-gallery';
const texts = new Map<string, string>();

/** `json`: as Azure says it; `yaml`: to be read by people. */
export type ResourceForm = 'json' | 'yaml';

/** What documents of resources show. */
export interface ResourceTexts {
  /** Asks Azure anew. */
  readonly read: (id: string, form: ResourceForm) => Promise<string>;
  /** Tells the id of a resource that has changed. */
  readonly onDidChange: (listener: (id: string) => void) => Disposable;
}

/** The one document of a resource: its path is its name, its query the id. */
export function resourceUri(id: string, form: ResourceForm): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${fullName(id).replaceAll('\\', ' › ')}.${form}`, query: id });
}

/**
 * Lets the documents of the product be read: those of resources, afresh whenever one is opened and when the resource
 * changes, and what `showReadOnly` showed, which lasts as long as the window.
 */
export function registerDocuments({ read, onDidChange }: ResourceTexts): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: uri =>
      uri.query === '' ? (texts.get(uri.path) ?? '') : read(uri.query, uri.path.endsWith('.yaml') ? 'yaml' : 'json'),
  });
  const subscription = onDidChange(id => {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme === scheme && sameId(uri.query, id)) changed.fire(uri);
    }
  });
  return vscode.Disposable.from(changed, provider, subscription);
}

/** Shows the document of a resource; it is opened once, and shown again where it is open already. */
export async function showResource(id: string, form: ResourceForm): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(resourceUri(id, form)), {
    preview: true,
  });
}

/** Shows text that cannot be edited, under a file name whose ending gives the language. */
export async function showReadOnly(name: string, text: string): Promise<void> {
  const uri = vscode.Uri.from({ scheme, path: `/${name}` });
  texts.set(uri.path, text);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
}

/** Shows text as a new, unsaved document of the user's own. */
export async function showUntitled(languageId: string, text: string): Promise<void> {
  await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: languageId, content: text }),
  );
}

/** Shows two texts side by side in the diff editor; neither can be edited. */
export async function showDiff(
  left: { readonly name: string; readonly text: string },
  right: { readonly name: string; readonly text: string },
  title: string,
): Promise<void> {
  const [from, to] = [left, right].map(({ name, text }, side) => {
    const uri = vscode.Uri.from({ scheme, path: `/${side}/${name}` });
    texts.set(uri.path, text);
    return uri;
  });
  await vscode.commands.executeCommand('vscode.diff', from, to, title);
}
