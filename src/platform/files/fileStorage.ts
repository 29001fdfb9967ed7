import * as vscode from 'vscode';
import { isDraft } from '../../base/draftName';
import { Emitter } from '../../base/event';
import type { FileStorage } from '../../base/fileStorage';
import { nameOf } from '../../domain/id/resourceId';

/**
 * The files of one folder, watched for changes by other windows. Only writing goes through VS Code, which asks the window
 * for each file: a window that was closed can release its operations, but an extension host that outlives its window, as
 * it does when a browser reloads the page, can't go on claiming them.
 */
export function createFileStorage(uri: vscode.Uri, disposables: { dispose(): unknown }[]): FileStorage {
  const folder = uri.fsPath;
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(uri, '*'));
  const changed = new Emitter<string>();
  const fireChanged = (file: vscode.Uri): void => {
    const name = nameOf(file.path);
    if (name && !isDraft(name)) changed.fire(name);
  };
  disposables.push(
    watcher,
    watcher.onDidChange(fireChanged),
    watcher.onDidCreate(fireChanged),
    watcher.onDidDelete(fireChanged),
  );
  const files = () => import('./folderFiles');

  return {
    onDidChange: changed.event,
    list: async () => (await files()).list(folder),
    read: async name => (await files()).read(folder, name),
    write: async (name, text) => (await files()).write(folder, name, text),
    append: async (name, text) => (await files()).append(folder, name, text),
    tidy: async () => (await files()).tidy(folder),
    remove: async name => (await files()).remove(folder, name),
  };
}
