import * as l10n from '@vscode/l10n';
import type { AzureWriter } from '../azure/ports';
import type { Clock } from '../base/clock';
import { dependsOn } from './step/dependsOn';
import type { Journal } from './journal/journal';
import type { Lease } from './journal/lease';
import { abortable } from './step/abortable';
import { createDelays, createBackoff } from './step/backoff';
import { pollStateOf } from './journal/pollStates';
import type { SecretVault } from '../base/secretVault';
import type { ReplicationWatch, Secrets } from './ports';
import type { OperationRecord, Step } from './journal/record';
import { createSemaphore } from './semaphore';
import type { StepContext } from './step/stepContext';

const changeConcurrency = 4;

export interface ExecutionServices {
  readonly journal: Journal;
  readonly vault: SecretVault;
  readonly writer: AzureWriter;
  readonly watch: ReplicationWatch;
  readonly clock: Clock;
  readonly time: Clock;
  readonly retrySignal: () => AbortSignal;
  reread(id: string): Promise<unknown>;
  /** Called with every state of the operation, after it is persisted. */
  publish(record: OperationRecord): void;
  report(sentence: string): void;
}

/** Runs one operation that this window owns. */
export class Execution {
  readonly #stopped = new AbortController();
  readonly #signal: AbortSignal;
  readonly #acquireSlot = createSemaphore(changeConcurrency);
  #writing: Promise<void> = Promise.resolve();

  constructor(
    private record: OperationRecord,
    private readonly lease: Lease,
    private readonly services: ExecutionServices,
    private readonly secrets: Secrets = {},
  ) {
    this.#signal = AbortSignal.any([lease.lost, this.#stopped.signal]);
  }

  stop(): void {
    this.#stopped.abort(new Error('This window is closing'));
  }

  /** Resolves with true when the operation has ended, with false when this window has released it. Never rejects. */
  async run(): Promise<boolean> {
    const needs = dependsOn(this.record.plan.changes);
    const ends: Promise<void>[] = [];
    for (const [index, needed] of needs.entries()) {
      const before = Promise.all(ends.filter((_, at) => needed.includes(at)));
      ends.push(before.then(() => this.#step(index, needed)));
    }
    await Promise.allSettled(ends);
    try {
      const ended = this.record.steps.every(step => step.state === 'done') ? 'succeeded' : 'failed';
      await this.#write({ state: ended, finishedAt: this.services.clock.now() });
      return true;
    } catch {
      return false;
    } finally {
      await this.lease.release();
    }
  }

  async #step(index: number, needed: readonly number[]): Promise<void> {
    const state = this.record.steps[index]?.state;
    const change = this.record.plan.changes[index];
    if (!change || state === 'done' || state === 'failed' || state === 'skipped') return;
    if (needed.some(at => this.record.steps[at]?.state !== 'done'))
      return this.#updateStep(index, { state: 'skipped' });
    const releaseSlot = await this.#acquireSlot();
    try {
      this.#signal.throwIfAborted();
      const { runStep } = await import('./step/runStep');
      await runStep(this.#context(index, change, releaseSlot));
    } finally {
      releaseSlot();
    }
  }

  #context(index: number, change: StepContext['change'], releaseSlot: () => void): StepContext {
    const { vault, clock, time, writer, watch, retrySignal } = this.services;
    const step = (): Step => this.record.steps[index] ?? { state: 'waiting' };
    const updateStep = (patch: Partial<Step>): Promise<void> => this.#updateStep(index, patch);
    const waitFor = async (reason: Step['waitingFor']): Promise<void> => {
      if (step().waitingFor !== reason) await updateStep({ waitingFor: reason });
    };
    return {
      change,
      writer,
      watch,
      clock,
      time,
      signal: this.#signal,
      backoff: createBackoff({ clock, time, signal: this.#signal, retrySignal, waitFor }),
      pollState: pollStateOf(vault, this.record.id, index),
      secret: this.secrets[change.target],
      step,
      updateStep,
      confirmLease: () => this.lease.confirm(),
      releaseSlot,
      reread: async (id = change.target) => {
        await abortable(this.#signal, this.services.reread(id)).catch(() => undefined);
      },
    };
  }

  /** A step that comes to another state waits for nothing. */
  #updateStep(index: number, patch: Partial<Step>): Promise<void> {
    const changed = patch.state === undefined ? patch : { waitingFor: undefined, ...patch };
    return this.#write({
      steps: this.record.steps.map((step, at) => (at === index ? { ...step, ...changed } : step)),
    });
  }

  /** Persists before going on. Retries forever if the disk is full or unavailable. */
  async #write(patch: Partial<OperationRecord>): Promise<void> {
    this.#signal.throwIfAborted();
    this.record = { ...this.record, ...patch };
    const written = this.#writing.then(() => this.#persist());
    this.#writing = written.catch(() => undefined);
    await written;
    this.services.publish(this.record);
  }

  async #persist(): Promise<void> {
    const delays = createDelays();
    for (;;) {
      this.#signal.throwIfAborted();
      try {
        await this.services.journal.write(this.record);
        return;
      } catch (error) {
        this.services.report(
          l10n.t('Couldn\'t write to the journal, so "{0}" is waiting: {1}', this.record.plan.title, String(error)),
        );
        await this.services.time.sleep(delays.next(), this.#signal);
      }
    }
  }
}
