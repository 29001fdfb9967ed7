import { Emitter } from '../../base/event';
import type { JournalTrouble } from './journalTrouble';

/** What is wrong with the journal now. */
export class JournalTroubles {
  readonly #changed = new Emitter<void>();
  readonly #byFile = new Map<string, JournalTrouble>();
  readonly #unwritten = new Set<string>();
  readonly onDidChange = this.#changed.event;

  constructor(private readonly report: (sentence: string) => void) {}

  list(): readonly JournalTrouble[] {
    return [...this.#byFile.values()];
  }

  /** @param file the empty string for the journal as a whole */
  set(file: string, trouble: JournalTrouble | undefined): void {
    const before = this.#byFile.get(file);
    if (before?.kind === trouble?.kind) return;
    if (trouble) {
      this.#byFile.set(file, trouble);
      this.report(`Journal: ${trouble.kind} ${file} ${trouble.details ?? trouble.cause}`);
    } else {
      this.#byFile.delete(file);
    }
    this.#changed.fire();
  }

  /** An operation could be written to disk again, or couldn't. */
  setWriting(operationId: string, error?: unknown): void {
    if (error === undefined) this.#unwritten.delete(operationId);
    else this.#unwritten.add(operationId);
    this.set('', this.#unwritten.size > 0 ? { kind: 'unwritable', cause: String(error) } : undefined);
  }
}
