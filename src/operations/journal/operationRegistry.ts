import { deepEqual } from '../../base/deepEqual';
import { Emitter } from '../../base/event';
import type { Journal } from './journal';
import type { JournalEntry, OperationRecord } from './record';

/** This window's view of all operations of one environment, whichever window runs them. */
export class OperationRegistry {
  readonly #changed = new Emitter<OperationRecord>();
  readonly #entries = new Map<string, JournalEntry>();
  #listed: readonly OperationRecord[] | undefined;
  /** What has been read and needn't be read again unless its file changes. */
  readonly #read = new Set<string>();
  readonly #reading = new Map<string, Promise<void>>();
  readonly #queued = new Map<string, Promise<void>>();
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly journal: Journal,
    private readonly environment: string,
    /** IDs of the operations that this window runs or is about to start: what it knows of them is newer than the file. */
    private readonly here: ReadonlySet<string>,
    private readonly report: (sentence: string) => void,
  ) {}

  /** Newest first. */
  list(): readonly OperationRecord[] {
    return (this.#listed ??= [...this.#entries.values()]
      .map(({ record }) => record)
      .reverse()
      .sort((a, b) => b.startedAt - a.startedAt));
  }

  /** Includes operations that may not run after all. */
  entries(): readonly JournalEntry[] {
    return [...this.#entries.values()];
  }

  /** IDs of the running operations that this window doesn't run. */
  orphans(): readonly string[] {
    return this.list().flatMap(({ id, state }) => (state === 'running' && !this.here.has(id) ? [id] : []));
  }

  get(id: string): OperationRecord | undefined {
    return this.#entries.get(id)?.record;
  }

  /** For an operation that this window runs or has just changed. */
  put(record: OperationRecord): void {
    this.#set(record.id, { record, isStarting: false });
    this.#read.add(record.id);
    this.#fire(record);
  }

  /** For an operation that this window may start. It isn't listed yet. */
  hold(record: OperationRecord): void {
    this.#set(record.id, { record, isStarting: true });
  }

  evict(id: string): void {
    this.#read.delete(id);
    const entry = this.#entries.get(id);
    this.#listed = undefined;
    if (entry && this.#entries.delete(id)) this.#fire(entry.record);
  }

  /** Reads the files that are new, or about whose operation is still being decided. All others are watched. */
  async refresh(): Promise<void> {
    const ids = await this.journal.ids();
    const found = new Set(ids);
    await Promise.all(ids.filter(id => !this.#read.has(id) && !this.here.has(id)).map(id => this.refreshOne(id)));
    for (const id of [...this.#read, ...this.#entries.keys()]) if (!found.has(id) && !this.here.has(id)) this.evict(id);
  }

  /** Reads one file. Calls while one is being read share the next reading. */
  refreshOne(id: string): Promise<void> {
    const queued = this.#queued.get(id);
    if (queued) return queued;
    const next = (this.#reading.get(id) ?? Promise.resolve()).then(async () => {
      this.#queued.delete(id);
      this.#reading.set(id, next);
      await this.#readFile(id);
      if (this.#reading.get(id) === next) this.#reading.delete(id);
    });
    this.#queued.set(id, next);
    return next;
  }

  async forget(id: string): Promise<void> {
    await this.journal.remove(id);
    this.evict(id);
  }

  /** Never rejects: a file that can't be read now may be read later. */
  async #readFile(id: string): Promise<void> {
    if (this.here.has(id)) return;
    try {
      const entry = await this.journal.read(id);
      if (this.here.has(id)) return;
      if (!entry) this.evict(id);
      if (!entry?.isStarting) this.#read.add(id);
      if (entry?.record.environment !== this.environment) return;
      const before = this.get(id);
      this.#set(id, entry);
      if (!deepEqual(before, entry.record)) this.#fire(entry.record);
    } catch (error) {
      this.report(String(error));
    }
  }

  #set(id: string, entry: JournalEntry): void {
    this.#entries.set(id, entry);
    this.#listed = undefined;
  }

  /** A listener that throws must not stop the operation. */
  #fire(record: OperationRecord): void {
    try {
      this.#changed.fire(record);
    } catch (error) {
      this.report(String(error));
    }
  }
}
