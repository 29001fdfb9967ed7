import type { AzureWriter } from '../azure/ports';
import type { Clock } from '../base/clock';
import type { SecretVault } from '../base/secrets/secretVault';
import { presentable } from '../domain/errors/presentable';
import { hasStepEnded } from './hasStepEnded';
import { joinRemarks } from './joinRemarks';
import type { Journal } from './journal/journal';
import type { JournalTroubles } from './journal/journalTroubles';
import type { Lease } from './journal/lease';
import { pollStateOf } from './journal/pollStates';
import type { Note, OperationRecord, Step } from './journal/record';
import type { ReplicationWatch, Secrets } from './ports';
import { createSemaphore } from './semaphore';
import { abortable } from './step/abortable';
import { createDelays, createBackoff } from './step/backoff';
import { dependsOn } from './step/dependsOn';
import { learnRemark } from './step/learnRemark';
import type { StepContext } from './step/stepContext';

const changeConcurrency = 4;

export interface ExecutionServices {
  readonly journal: Journal;
  readonly troubles: JournalTroubles;
  readonly vault: SecretVault;
  readonly writer: AzureWriter;
  readonly watch: ReplicationWatch;
  readonly clock: Clock;
  readonly time: Clock;
  readonly retrySignal: () => AbortSignal;
  reread(id: string): Promise<unknown>;
  /** Adds a remark to a step of an operation that has ended. */
  remark(id: string, index: number, remark: string): Promise<void>;
  /** Called with every state of the operation, after it is persisted. */
  publish(record: OperationRecord): void;
}

/** Runs one operation that this window owns. */
export class Execution {
  readonly #stopped = new AbortController();
  readonly #signal: AbortSignal;
  readonly #acquireSlot = createSemaphore(changeConcurrency);
  readonly #remarks: Promise<void>[] = [];
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

  /** Resolves when there is nothing more to learn of what was done, or when it is stopped. Never rejects. */
  async remarked(): Promise<void> {
    await Promise.allSettled(this.#remarks);
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
      const state = this.record.steps.every(step => step.state === 'done') ? 'succeeded' : 'failed';
      const finishedAt = this.services.clock.now();
      await this.#write({ ...this.record, state, finishedAt }, { kind: 'ended', state, finishedAt });
      return true;
    } catch {
      return false;
    } finally {
      this.services.troubles.setWriting(this.record.id);
      await this.lease.release();
    }
  }

  async #step(index: number, needed: readonly number[]): Promise<void> {
    const state = this.record.steps[index]?.state;
    const change = this.record.plan.changes[index];
    if (!change || !state || hasStepEnded(state)) return;
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
      waitFor,
      confirmLease: () => this.lease.confirm(),
      releaseSlot,
      remarkLater: check => {
        const learned = learnRemark(check, clock, this.#stopped.signal);
        this.#remarks.push(learned.then(remark => this.#addRemark(index, remark)));
      },
      reread: async (id = change.target) => {
        await abortable(this.#signal, this.services.reread(id)).catch(() => undefined);
      },
    };
  }

  async #addRemark(index: number, remark: string | undefined): Promise<void> {
    const { remark: before } = this.record.steps[index] ?? {};
    if (remark === undefined) return;
    if (this.record.state === 'running') await this.#updateStep(index, { remark: joinRemarks(before, remark) });
    else await this.services.remark(this.record.id, index, remark);
  }

  /** Changing state clears `waitingFor`. */
  #updateStep(index: number, { failure, ...patch }: Partial<Step>): Promise<void> {
    const changed = {
      ...(patch.state !== undefined && { waitingFor: undefined }),
      ...patch,
      ...(failure && { failure: presentable(failure) }),
    };
    const step: Step = { state: 'waiting', ...this.record.steps[index], ...changed };
    const steps = this.record.steps.map((before, at) => (at === index ? step : before));
    return this.#write({ ...this.record, steps }, { kind: 'step', index, step });
  }

  /** Persists before going on. Retries forever if the disk is full or unavailable. */
  async #write(record: OperationRecord, note: Note): Promise<void> {
    this.#signal.throwIfAborted();
    this.record = record;
    const written = this.#writing.then(() => this.#persist(note));
    this.#writing = written.catch(() => undefined);
    await written;
    this.services.publish(this.record);
  }

  async #persist(note: Note): Promise<void> {
    const delays = createDelays();
    for (;;) {
      this.#signal.throwIfAborted();
      try {
        await this.services.journal.add(note, this.record, this.lease.claim);
        this.services.troubles.setWriting(this.record.id);
        return;
      } catch (error) {
        this.services.troubles.setWriting(this.record.id, error);
        await this.services.time.sleep(delays.next(), this.#signal);
      }
    }
  }
}
