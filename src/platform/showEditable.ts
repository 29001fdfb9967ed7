import * as vscode from 'vscode';

/** Opens a document served by `registerEditableDocuments`. */
export async function showEditable(scheme: string, path: string): Promise<void> {
  const uri = vscode.Uri.from({ scheme, path });
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}
