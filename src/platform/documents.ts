import * as vscode from 'vscode';

const scheme = 'compute-gallery';
const texts = new Map<string, string>();

/** Lets documents opened by `showReadOnly` be read; they last as long as the window. */
export function registerDocuments(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: uri => texts.get(uri.path) ?? '',
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
export async function showDifference(
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
