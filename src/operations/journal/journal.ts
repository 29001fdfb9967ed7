import * as l10n from '@vscode/l10n';
import type { JournalStorage } from '../ports';
import type { OperationRecord } from './record';

/** Rises when older versions of this extension could no longer understand a file. */
const format = 1;
const suffix = '.json';

export interface Journal {
  /** Every operation that can be read. */
  all(): Promise<readonly OperationRecord[]>;
  read(id: string): Promise<OperationRecord | undefined>;
  write(record: OperationRecord): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The id of the operation a journal file is about; undefined where the name is none of ours. */
export function operationIdOf(fileName: string): string | undefined {
  return fileName.endsWith(suffix) ? fileName.slice(0, -suffix.length) : undefined;
}

/**
 * One file an operation. A file that cannot be understood, or that a newer version of this extension has written, is left
 * as it is and told of once.
 */
export function createJournal(storage: JournalStorage, report: (sentence: string) => void): Journal {
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
