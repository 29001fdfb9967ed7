import { Emitter } from '../../base/event';
import type { Journal } from './journal';
import type { OperationRecord } from './record';

const maxEnded = 100;

/** This window's view of all operations of one environment, whichever window runs them. */
export class OperationRegistry {
  readonly #changed = new Emitter<OperationRecord>();
  readonly #records = new Map<string, OperationRecord>();
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly journal: Journal,
    private readonly environment: string,
    /** Whether this window runs the operation: then its own state is newer than the file. */
    private readonly runsHere: (id: string) => boolean,
    private readonly report: (sentence: string) => void,
  ) {}

  /** Newest first. */
  list(): readonly OperationRecord[] {
    return [...this.#records.values()].reverse().sort((a, b) => b.startedAt - a.startedAt);
  }

  get(id: string): OperationRecord | undefined {
    return this.#records.get(id);
  }

  put(record: OperationRecord): void {
    if (record.environment !== this.environment) return;
    const before = this.#records.get(record.id);
    if (JSON.stringify(before) === JSON.stringify(record)) return;
    this.#records.set(record.id, record);
    this.#fire(record);
  }

  evict(id: string): void {
    const record = this.#records.get(id);
    if (record && this.#records.delete(id)) this.#fire(record);
  }

  /** Reads the journal for changes by other windows. */
  async refresh(): Promise<void> {
    const records = await this.journal.all();
    const found = new Set(records.map(({ id }) => id));
    for (const record of records) if (!this.runsHere(record.id)) this.put(record);
    for (const id of [...this.#records.keys()]) if (!found.has(id) && !this.runsHere(id)) this.evict(id);
  }

  async refreshOne(id: string): Promise<void> {
    const record = await this.journal.read(id);
    if (this.runsHere(id)) return;
    if (record) this.put(record);
    else this.evict(id);
  }

  /** Removes the operations that ended longest ago. */
  async prune(): Promise<void> {
    const ended = this.list().filter(record => record.state !== 'running');
    ended.sort((a, b) => (b.finishedAt ?? 0) - (a.finishedAt ?? 0));
    for (const { id } of ended.slice(maxEnded)) await this.forget(id);
  }

  async forget(id: string): Promise<void> {
    await this.journal.remove(id);
    this.evict(id);
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
