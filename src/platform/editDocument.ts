import * as vscode from 'vscode';

/**
 * Opens text as a document to be edited and waits until it is taken or left; undefined where it was left. `problem` says
 * what is wrong with it, and then it stays open to be put right.
 */
export async function editDocument(
  languageId: string,
  text: string,
  question: string,
  take: string,
  problem: (text: string) => string | undefined,
): Promise<string | undefined> {
  const document = await vscode.workspace.openTextDocument({ language: languageId, content: text });
  await vscode.window.showTextDocument(document);
  let message = question;
  for (;;) {
    if ((await vscode.window.showInformationMessage(message, take)) !== take) return undefined;
    const wrong = problem(document.getText());
    if (wrong === undefined) return document.getText();
    message = wrong;
  }
}
