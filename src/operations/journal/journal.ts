import type { FileStorage } from '../../base/fileStorage';
import type { JournalTrouble } from './journalTrouble';
import type { JournalEntry, Note, OperationRecord } from './record';
import { operationIdOf, recordFileName } from './recordFileName';
import { headLine, noteLine } from './recordLines';

/** How much longer than its first line a file's other lines may get, in characters, before it is rewritten. */
const maxNotes = 64 * 1024;

/**
 * One file per operation: a line with the plan, written once, and a line for each change of a step. It stays small: once
 * the changes outgrow the plan, it is rewritten.
 */
export interface Journal {
  /** The IDs of all operations, readable or not. */
  ids(): Promise<readonly string[]>;
  /** Undefined if there is no such operation, or if its file was set aside. Rejects if the file can't be read now. */
  read(id: string): Promise<JournalEntry | undefined>;
  /**
   * Atomically replaces an operation's file, the lines of all other writers included.
   * @param writer whose further lines count from now on
   */
  write(record: OperationRecord, writer: string, isStarting?: boolean): Promise<void>;
  /**
   * Adds what has changed.
   * @param record the operation including the change, for a file that must be rewritten
   */
  add(note: Note, record: OperationRecord, writer: string): Promise<void>;
  remove(id: string): Promise<void>;
}

/**
 * A file that can't be parsed, or was written by a newer version of this extension, is left alone.
 * @param report called when there is trouble with a file, and again when there is none any more
 */
export function createJournal(
  storage: FileStorage,
  report: (file: string, trouble: JournalTrouble | undefined) => void,
): Journal {
  const reported = new Set<string>();
  /** How much may be added to a file that was written here, and by whom: only its writer's lines count. */
  const room = new Map<string, { readonly writer: string; readonly left: number }>();

  function setTrouble(file: string, kind?: JournalTrouble['kind'], cause = '', details?: string): void {
    if (kind) report(file, { kind, file, cause, details });
    else if (reported.has(file)) report(file, undefined);
    if (kind) reported.add(file);
    else reported.delete(file);
  }

  async function readFile(name: string): Promise<string | undefined> {
    try {
      return await storage.read(name);
    } catch (error) {
      setTrouble(name, 'unreadable', String(error));
      throw error;
    }
  }

  /** Sets the file aside if there is no operation in it, or another one. */
  async function parse(name: string, text: string): Promise<JournalEntry | undefined> {
    const { parseRecordFile } = await import('./recordSchema');
    const found = parseRecordFile(text);
    if ('problem' in found) setTrouble(name, found.isNewer ? 'newer' : 'corrupt', found.problem, found.details);
    else if (found.record.id !== operationIdOf(name)) setTrouble(name, 'copied', found.record.id);
    else {
      setTrouble(name);
      return found;
    }
    return undefined;
  }

  const write: Journal['write'] = async (record, writer, isStarting = false) => {
    const text = headLine(record, writer, isStarting);
    room.delete(record.id);
    await storage.write(recordFileName(record.id), text);
    if (record.state === 'running') room.set(record.id, { writer, left: text.length + maxNotes });
  };

  return {
    write,
    ids: async () => (await storage.list()).flatMap(name => operationIdOf(name) ?? []),
    async read(id) {
      const name = recordFileName(id);
      const text = await readFile(name);
      if (text !== undefined) return parse(name, text);
      setTrouble(name);
      return undefined;
    },
    async add(note, record, writer) {
      const line = noteLine(note, writer);
      const file = room.get(record.id);
      const left = (file?.writer === writer ? file.left : 0) - line.length;
      if (left < 0) return write(record, writer);
      // Forgotten until the line is complete: after a failure, part of it may be there, and the file is rewritten.
      room.delete(record.id);
      await storage.append(recordFileName(record.id), line);
      if (note.kind !== 'ended') room.set(record.id, { writer, left });
    },
    async remove(id) {
      room.delete(id);
      await storage.remove(recordFileName(id));
      setTrouble(recordFileName(id));
    },
  };
}
