import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

interface JournalFile {
  readonly record: {
    readonly plan: { readonly title: string };
    readonly startedAt: number;
    readonly steps: readonly { readonly startedAt?: number }[];
  };
}

/**
 * Lets an operation have begun so many ms earlier, for the window that reads of it next: as if the computer had been off
 * for so long.
 */
export async function beganEarlier(dataDir: string, title: string, ms: number): Promise<void> {
  const folder = path.join(dataDir, 'data/User/globalStorage/compute-gallery.azure-compute-gallery');
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.json')) continue;
    const file = path.join(folder, name);
    const { record, ...format } = JSON.parse(await readFile(file, 'utf8')) as JournalFile;
    if (record.plan.title !== title) continue;
    const earlier = <T extends { readonly startedAt?: number }>(what: T): T =>
      what.startedAt === undefined ? what : { ...what, startedAt: what.startedAt - ms };
    const changed = { ...earlier(record), steps: record.steps.map(earlier) };
    await writeFile(file, JSON.stringify({ ...format, record: changed }));
  }
}
