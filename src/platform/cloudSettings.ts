import * as vscode from 'vscode';

const section = 'microsoft-sovereign-cloud';

/** VS Code's own settings of which Azure cloud its accounts belong to, as they stand there. */
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
