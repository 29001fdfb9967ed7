import * as vscode from 'vscode';

/** Every setting of the extension, as declared in package.json. */
export interface Settings {
  'signIn.method': 'vscode' | 'azureCli' | 'environment' | 'managedIdentity';
  groupBy: 'none' | 'subscription' | 'resourceGroup' | 'location';
  deleteConfirmation: 'enterName' | 'button';
  notifications: 'all' | 'problems' | 'none';
  'sample.speed': number;
}

const section = 'computeGallery';

const defaults: Settings = {
  'signIn.method': 'vscode',
  groupBy: 'none',
  deleteConfirmation: 'enterName',
  notifications: 'all',
  'sample.speed': 60,
};

export function setting<K extends keyof Settings>(key: K): Settings[K] {
  return vscode.workspace.getConfiguration(section).get<Settings[K]>(key, defaults[key]);
}

export async function updateSetting<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void> {
  await vscode.workspace.getConfiguration(section).update(key, value, vscode.ConfigurationTarget.Global);
}

export function onDidChangeSetting(key: keyof Settings, listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(event => {
    if (event.affectsConfiguration(`${section}.${key}`)) listener();
  });
}
