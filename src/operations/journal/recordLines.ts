import type { Note, OperationRecord } from './record';

/** Incremented when older versions of this extension can't read the files any more. */
export const format = 3;

/** The first line of a journal file: all that is known when it is written. Only later lines of the same writer count. */
export function headLine(record: OperationRecord, writer: string, isStarting: boolean): string {
  return `${JSON.stringify({ format, writer, isStarting, record })}\n`;
}

/** A further line: what has changed since. */
export function noteLine(note: Note, writer: string): string {
  return `${JSON.stringify({ writer, note })}\n`;
}
