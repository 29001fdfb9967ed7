import { Emitter } from '../../base/event';
import type { Journal } from './journal';
import type { OperationRecord } from './record';

const endedKept = 100;

/** What this window knows of the operations of one environment, whichever window carries them out. */
export class Ledger {
  readonly #changed = new Emitter<OperationRecord>();
  readonly #records = new Map<string, OperationRecord>();
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly journal: Journal,
    private readonly environment: string,
    /** Whether this window carries the operation out: then it knows better than the file. */
    private readonly isOurs: (id: string) => boolean,
    private readonly report: (sentence: string) => void,
  ) {}

  /** Newest first. */
  list(): readonly OperationRecord[] {
    return [...this.#records.values()].reverse().sort((a, b) => b.startedAt - a.startedAt);
  }

  get(id: string): OperationRecord | undefined {
    return this.#records.get(id);
  }

  keep(record: OperationRecord): void {
    if (record.environment !== this.environment) return;
    const before = this.#records.get(record.id);
    if (JSON.stringify(before) === JSON.stringify(record)) return;
    this.#records.set(record.id, record);
    this.#fire(record);
  }

  drop(id: string): void {
    const record = this.#records.get(id);
    if (record && this.#records.delete(id)) this.#fire(record);
  }

  /** Reads what other windows have written. */
  async refresh(): Promise<void> {
    const records = await this.journal.all();
    const found = new Set(records.map(({ id }) => id));
    for (const record of records) if (!this.isOurs(record.id)) this.keep(record);
    for (const id of [...this.#records.keys()]) if (!found.has(id) && !this.isOurs(id)) this.drop(id);
  }

  async refreshOne(id: string): Promise<void> {
    const record = await this.journal.read(id);
    if (this.isOurs(id)) return;
    if (record) this.keep(record);
    else this.drop(id);
  }

  /** Removes what ended longest ago. */
  async prune(): Promise<void> {
    const ended = this.list().filter(record => record.state !== 'running');
    ended.sort((a, b) => (b.finishedAt ?? 0) - (a.finishedAt ?? 0));
    for (const { id } of ended.slice(endedKept)) await this.forget(id);
  }

  async forget(id: string): Promise<void> {
    await this.journal.remove(id);
    this.drop(id);
  }

  /** A listener that fails must not stop the operation it listens to. */
  #fire(record: OperationRecord): void {
    try {
      this.#changed.fire(record);
    } catch (error) {
      this.report(String(error));
    }
  }
}
