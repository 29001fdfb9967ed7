import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder that is either absent or complete: `make` fills a folder beside it, which is renamed at the end. Processes
 * that do the same at the same time do not disturb each other; the first to finish wins.
 */
export async function once(folder: string, make: (partial: string) => Promise<void>): Promise<string> {
  if (await exists(folder)) return folder;
  const partial = `${folder}.${process.pid}.partial`;
  await mkdir(path.dirname(folder), { recursive: true });
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial);
  try {
    await make(partial);
    await rename(partial, folder).catch(async (error: unknown) => {
      if (!(await exists(folder))) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return folder;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
