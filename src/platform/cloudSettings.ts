import * as vscode from 'vscode';

const section = 'microsoft-sovereign-cloud';

/** The raw values of VS Code's own settings for the Azure cloud of its accounts. */
export function cloudSettings(): { readonly environment: string | undefined; readonly customEnvironment: unknown } {
  const configuration = vscode.workspace.getConfiguration(section);
  return {
    environment: configuration.get<string>('environment'),
    customEnvironment: configuration.get<unknown>('customEnvironment'),
  };
}

export function onDidChangeCloud(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(event => {
    if (event.affectsConfiguration(section)) listener();
  });
}
