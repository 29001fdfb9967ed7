import * as vscode from 'vscode';

const readable = { scheme: 'compute-gallery', language: 'yaml' };

/** Registers links and code lenses for property documents. Loaded with the first such document. */
export function registerResourceLinks(hasPortal: boolean): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentLinkProvider(readable, {
      provideDocumentLinks: async document => (await import('./propertyLinks')).linksIn(document),
    }),
    vscode.languages.registerCodeLensProvider(readable, {
      provideCodeLenses: async ({ uri }) => (await import('./propertyLinks')).lensesOf(uri.query, hasPortal),
    }),
  );
}
