import * as l10n from '@vscode/l10n';
import type { FileStorage } from '../../base/fileStorage';
import type { OperationRecord } from './record';

/** Incremented when older versions of this extension can't read the files any more. */
const format = 2;
const suffix = '.json';

export interface Journal {
  /** Every readable operation. */
  all(): Promise<readonly OperationRecord[]>;
  read(id: string): Promise<OperationRecord | undefined>;
  write(record: OperationRecord): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The operation's ID, by the name of its journal file. Undefined if it isn't one. */
export function operationIdOf(fileName: string): string | undefined {
  return fileName.endsWith(suffix) ? fileName.slice(0, -suffix.length) : undefined;
}

/**
 * A journal with one file per operation. A file that can't be parsed, or was written by a newer version of this
 * extension, is left alone and reported once.
 */
export function createJournal(storage: FileStorage, report: (sentence: string) => void): Journal {
  const reported = new Set<string>();

  function skipFile(name: string, sentence: string): void {
    if (!reported.has(name)) report(sentence);
    reported.add(name);
  }

  async function read(id: string): Promise<OperationRecord | undefined> {
    const name = id + suffix;
    try {
      const text = await storage.read(name);
      if (text === undefined) return undefined;
      const { parseRecordFile } = await import('./recordSchema');
      const found = parseRecordFile(JSON.parse(text), format);
      if ('record' in found && found.record.id === id) return found.record;
      skipFile(name, 'record' in found ? copied(name) : found.isNewer ? newer(name) : unreadable(name, found.problem));
    } catch (error) {
      skipFile(name, unreadable(name, String(error)));
    }
    return undefined;
  }

  return {
    read,
    async all() {
      const ids = (await storage.list()).flatMap(name => operationIdOf(name) ?? []);
      const records = await Promise.all(ids.map(read));
      return records.filter(record => record !== undefined);
    },
    write: record => storage.write(record.id + suffix, JSON.stringify({ format, record })),
    remove: id => storage.remove(id + suffix),
  };
}

function unreadable(name: string, why: string): string {
  return l10n.t("Couldn't read the operation in {0}, so it was ignored: {1}", name, why);
}

const newer = (name: string): string =>
  l10n.t('The operation in {0} was written by a newer version of this extension and was ignored.', name);

const copied = (name: string): string => l10n.t('{0} is a copy of another operation and was ignored.', name);
