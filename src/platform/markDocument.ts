import * as vscode from 'vscode';
import { plainText } from '../base/plainText';
import type { EditableTexts } from './editableTexts';

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** Shows what is to be said about the text of a document, unless it has changed since. */
export async function markDocument(
  document: vscode.TextDocument,
  texts: Pick<EditableTexts, 'remarks'>,
  marks: vscode.DiagnosticCollection,
): Promise<void> {
  const { version } = document;
  const remarks = await texts.remarks(document.uri.path, document.getText());
  if (document.version !== version || document.isClosed) return;
  marks.set(
    document.uri,
    remarks.map(({ message, severity, from, to }) => {
      const range = new vscode.Range(document.positionAt(from), document.positionAt(to));
      return new vscode.Diagnostic(range, plainText(message), severities[severity]);
    }),
  );
}
