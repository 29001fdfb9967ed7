import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { draftName, isDraft } from '../../base/draftName';
import { isAbandonedDraft } from '../../base/isAbandonedDraft';

/** How Windows refuses to replace or remove a file that is being read, by another window or a virus scanner. */
const busy = new Set<unknown>(['EACCES', 'EBUSY', 'EPERM']);
const maxRetries = 5;
const retryDelayMs = 100;

const hasCode = (error: unknown, codes: ReadonlySet<unknown>): boolean =>
  error instanceof Error && 'code' in error && codes.has(error.code);

/** Includes folders and links, which can't be read: whoever reads them says so. */
export async function list(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  return (await readdir(folder)).filter(name => !isDraft(name));
}

/** Undefined if there is no such file. Rejects for a link: followed, one that leads nowhere would pass for no file. */
export async function read(folder: string, name: string): Promise<string | undefined> {
  try {
    return await readFile(path.join(folder, name), {
      encoding: 'utf8',
      flag: constants.O_RDONLY | constants.O_NOFOLLOW,
    });
  } catch (error) {
    if (hasCode(error, new Set(['ENOENT']))) return undefined;
    throw error;
  }
}

/** Replaces a file, or creates it. Readers find the old text or the new one, never a part, and never no file. */
export async function write(folder: string, name: string, text: string): Promise<void> {
  const draft = path.join(folder, draftName(name, Date.now()));
  await vscode.workspace.fs.writeFile(vscode.Uri.file(draft), new TextEncoder().encode(text));
  await replace(path.join(folder, name), draft);
}

/** Rejects if there is no such file. */
export async function append(folder: string, name: string, text: string): Promise<void> {
  const file = await open(path.join(folder, name), constants.O_WRONLY | constants.O_APPEND);
  try {
    await file.appendFile(text);
  } finally {
    await file.close();
  }
}

export async function remove(folder: string, name: string): Promise<void> {
  // Node retries only if recursive.
  await rm(path.join(folder, name), { force: true, recursive: true, maxRetries, retryDelay: retryDelayMs });
}

export async function tidy(folder: string): Promise<void> {
  const abandoned = (await readdir(folder)).filter(name => isAbandonedDraft(name, Date.now()));
  for (const name of abandoned) await rm(path.join(folder, name), { force: true });
}

/** VS Code's own move can't do this: it removes the target first. */
async function replace(target: string, draft: string): Promise<void> {
  for (let retries = 0; ; retries++) {
    try {
      await rename(draft, target);
      return;
    } catch (error) {
      if (!hasCode(error, busy) || retries === maxRetries) throw error;
      await wait(retryDelayMs);
    }
  }
}
