import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileStorage } from '../../../src/base/fileStorage';
import type { SecretVault } from '../../../src/base/secrets/secretVault';

const text = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);

/** Atomic, as a rename is. */
async function replace(file: string, content: string): Promise<void> {
  const draft = `${file}.${randomUUID()}.draft`;
  await writeFile(draft, content);
  await rename(draft, file);
}

export function storageIn(folder: string): FileStorage {
  return {
    list: () => readdir(folder),
    read: name => text(path.join(folder, name)),
    write: (name, content) => replace(path.join(folder, name), content),
    append: async (name, content) => {
      const file = await open(path.join(folder, name), constants.O_WRONLY | constants.O_APPEND);
      await file.appendFile(content).finally(() => file.close());
    },
    tidy: async () => undefined,
    remove: name => rm(path.join(folder, name), { force: true }),
    onDidChange: () => ({ dispose: () => undefined }),
  };
}

export function vaultIn(folder: string): SecretVault {
  const fileOf = (key: string): string => path.join(folder, encodeURIComponent(key));
  return {
    keys: async () => (await readdir(folder)).map(decodeURIComponent),
    get: key => text(fileOf(key)),
    set: async (key, value) => {
      await mkdir(folder, { recursive: true });
      await replace(fileOf(key), value);
    },
    delete: key => rm(fileOf(key), { force: true }),
  };
}
