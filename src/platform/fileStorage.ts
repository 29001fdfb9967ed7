import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import * as vscode from 'vscode';
import { draftName, isDraft } from '../base/draftName';
import { Emitter } from '../base/event';
import type { FileStorage } from '../base/fileStorage';
import { nameOf } from '../domain/id/resourceId';

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/**
 * The files of one folder, watched for changes by other windows. Only writing goes through VS Code, which asks the window
 * for each file: a window that was closed can release its operations, but an extension host that outlives its window, as
 * it does when a browser reloads the page, can't go on claiming them.
 */
export function createFileStorage(folder: vscode.Uri, subscriptions: { dispose(): unknown }[]): FileStorage {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
  const changed = new Emitter<string>();
  const fireChanged = (uri: vscode.Uri): void => {
    const name = nameOf(uri.path);
    if (name && !isDraft(name)) changed.fire(name);
  };
  subscriptions.push(
    watcher,
    watcher.onDidChange(fireChanged),
    watcher.onDidCreate(fireChanged),
    watcher.onDidDelete(fireChanged),
  );
  const files = vscode.workspace.fs;
  const fileOf = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const pathOf = (name: string): string => fileOf(name).fsPath;

  return {
    onDidChange: changed.event,
    async list() {
      await mkdir(folder.fsPath, { recursive: true });
      const entries = await readdir(folder.fsPath, { withFileTypes: true });
      return entries.filter(entry => entry.isFile() && !isDraft(entry.name)).map(({ name }) => name);
    },
    async read(name) {
      try {
        return await readFile(pathOf(name), 'utf8');
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return undefined;
        throw error;
      }
    },
    async write(name, text) {
      const draft = fileOf(draftName(name, Date.now()));
      await files.writeFile(draft, new TextEncoder().encode(text));
      await files.rename(draft, fileOf(name), { overwrite: true });
    },
    async append(name, text) {
      const file = await open(pathOf(name), constants.O_WRONLY | constants.O_APPEND);
      try {
        await file.appendFile(text);
      } finally {
        await file.close();
      }
    },
    async tidy() {
      const { isAbandonedDraft } = await import('../base/isAbandonedDraft');
      const names = await readdir(folder.fsPath);
      for (const name of names) if (isAbandonedDraft(name, Date.now())) await rm(pathOf(name), { force: true });
    },
    // Windows refuses to remove a file that is being read, by another window or a virus scanner. Node retries only if recursive.
    remove: name => rm(pathOf(name), { force: true, recursive: true, maxRetries: 5 }),
  };
}
