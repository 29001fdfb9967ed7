import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
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
export function createFileStorage(uri: vscode.Uri, subscriptions: { dispose(): unknown }[]): FileStorage {
  const folder = uri.fsPath;
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(uri, '*'));
  const changed = new Emitter<string>();
  const fireChanged = (file: vscode.Uri): void => {
    const name = nameOf(file.path);
    if (name && !isDraft(name)) changed.fire(name);
  };
  subscriptions.push(
    watcher,
    watcher.onDidChange(fireChanged),
    watcher.onDidCreate(fireChanged),
    watcher.onDidDelete(fireChanged),
  );
  const writer = () => import('./folderWriter');

  return {
    onDidChange: changed.event,
    async list() {
      await mkdir(folder, { recursive: true });
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.filter(entry => entry.isFile() && !isDraft(entry.name)).map(({ name }) => name);
    },
    async read(name) {
      try {
        return await readFile(path.join(folder, name), 'utf8');
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
    write: async (name, text) => (await writer()).write(folder, name, text),
    append: async (name, text) => (await writer()).append(folder, name, text),
    tidy: async () => (await writer()).tidy(folder),
    remove: async name => (await writer()).remove(folder, name),
  };
}
