import * as vscode from 'vscode';
import { Emitter } from '../base/event';
import type { FileStorage } from '../base/fileStorage';
import { nameOf } from '../domain/id/resourceId';

const temporary = '.tmp';

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

/** The files of one folder, watched for changes by other windows. */
export function createFileStorage(folder: vscode.Uri, subscriptions: { dispose(): unknown }[]): FileStorage {
  const files = vscode.workspace.fs;
  const changed = new Emitter<string>();
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
  const fireChanged = (uri: vscode.Uri): void => {
    const name = nameOf(uri.path);
    if (name && !name.endsWith(temporary)) changed.fire(name);
  };
  subscriptions.push(
    watcher,
    watcher.onDidChange(fireChanged),
    watcher.onDidCreate(fireChanged),
    watcher.onDidDelete(fireChanged),
  );
  const fileOf = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);

  return {
    onDidChange: changed.event,
    async list() {
      await files.createDirectory(folder);
      const entries = await files.readDirectory(folder);
      return entries
        .filter(([name, type]) => type === vscode.FileType.File && !name.endsWith(temporary))
        .map(([name]) => name);
    },
    async read(name) {
      try {
        return new TextDecoder().decode(await files.readFile(fileOf(name)));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async write(name, text) {
      const draft = fileOf(`${name}.${crypto.randomUUID()}${temporary}`);
      await files.writeFile(draft, new TextEncoder().encode(text));
      await files.rename(draft, fileOf(name), { overwrite: true });
    },
    async remove(name) {
      try {
        await files.delete(fileOf(name));
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    },
  };
}
