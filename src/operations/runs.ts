import type { Plan } from '../domain/plan/plan';
import { Execution } from './execution';
import { joinRemarks } from './joinRemarks';
import type { Journal } from './journal/journal';
import type { JournalTroubles } from './journal/journalTroubles';
import { createLeases, heartbeatMs, type Lease } from './journal/lease';
import type { OperationRegistry } from './journal/operationRegistry';
import { dropPollStates } from './journal/pollStates';
import { prune } from './journal/prune';
import type { JournalEntry, OperationRecord } from './journal/record';
import type { OperationsOptions } from './operationsOptions';
import type { RefusedOperation, Secrets } from './ports';
import { refusalByRunning, refusalToStart, type Starter } from './startingTurn';
import { stopped } from './stopped';

export interface RunsParts extends Required<OperationsOptions> {
  readonly journal: Journal;
  readonly troubles: JournalTroubles;
  readonly registry: OperationRegistry;
  /** IDs of the operations that this window runs or is about to start. */
  readonly here: Set<string>;
}

/** What the user started. */
interface StartRequest extends Pick<Starter, 'endedBefore'> {
  readonly plan: Plan;
  readonly secrets: Secrets;
  readonly memo: string | undefined;
  /** In ms since 1970, by the clock of the Azure it runs against. */
  readonly startedAt: number;
}

/** Everything that this window runs. */
export interface Runs {
  start(request: StartRequest): Promise<OperationRecord | RefusedOperation>;
  /** Takes over running operations without an owner, and goes on looking for them while there are any. */
  adoptOrphans(): Promise<void>;
  stopFollowing(id: string): Promise<void>;
  retryNow(): void;
  dispose(): Promise<void>;
}

export function createRuns(parts: RunsParts): Runs {
  const { journal, registry, here, time, clock, environment, onRemark: report } = parts;
  const leases = createLeases(parts.storage, parts.windowId, time);
  const executions = new Map<string, { readonly execution: Execution; readonly run: Promise<void> }>();
  /** What has ended, but may have something to add. */
  const remarking = new Set<Execution>();
  const takingOver = new Set<string>();
  const runs = new Set<Promise<void>>();
  const disposed = new AbortController();
  const turn = { registry, files: parts.storage, time, signal: disposed.signal };
  let retryController = new AbortController();
  let adopting = false;

  const reportError = (error: unknown): void => report(String(error));

  function launch(record: OperationRecord, lease: Lease, secrets?: Secrets): void {
    const services = {
      ...parts,
      retrySignal: () => retryController.signal,
      publish: (patch: OperationRecord) => registry.put(patch),
      remark: addRemark,
    };
    const execution = new Execution(record, lease, services, secrets);
    here.add(record.id);
    registry.put(record);
    const run = execution.run().then(async ended => {
      remarking.add(execution);
      track(execution.remarked().finally(() => remarking.delete(execution)));
      executions.delete(record.id);
      here.delete(record.id);
      await (ended ? prune(registry) : registry.refreshOne(record.id)).catch(reportError);
      void adoptOrphans();
    });
    executions.set(record.id, { execution, run });
    track(run);
  }

  /** Nobody owns an operation that has ended: whoever has something to add re-reads it. */
  async function addRemark(id: string, index: number, remark: string): Promise<void> {
    const record = registry.get(id);
    if (!record) return;
    const steps = record.steps.map((step, at) =>
      at === index ? { ...step, remark: joinRemarks(step.remark, remark) } : step,
    );
    const remarked = { ...record, steps };
    await journal.write(remarked, '');
    registry.put(remarked);
  }

  function track(run: Promise<void>): void {
    const tracked = run.finally(() => runs.delete(tracked));
    runs.add(tracked);
  }

  /** Runs an operation that is in the journal, unless another one that it conflicts with was first. */
  async function begin(
    { record, isStarting }: JournalEntry,
    lease: Lease,
    { endedBefore, secrets }: Partial<StartRequest> = {},
  ): Promise<RefusedOperation | 'started' | 'lost'> {
    const starter = { record, endedBefore: endedBefore ?? new Set<string>() };
    const refusal = isStarting ? await refusalToStart(starter, turn) : undefined;
    if (!(await lease.confirm())) return 'lost';
    disposed.signal.throwIfAborted();
    if (refusal) {
      await registry.forget(record.id);
      return refusal;
    }
    await (isStarting ? journal.add({ kind: 'started' }, record, lease.claim) : journal.write(record, lease.claim));
    launch(record, lease, secrets);
    return 'started';
  }

  async function takeOver(id: string): Promise<void> {
    const lease = await leases.takeOver(id);
    if (!lease) return;
    try {
      // Read after the claim, so that it includes the last owner's intent.
      const entry = await journal.read(id);
      const isOpen = entry?.record.state === 'running' && !disposed.signal.aborted;
      if (isOpen && (await begin(entry, lease)) === 'started') return;
    } catch (error) {
      reportError(error);
    }
    await letGo(id, lease);
  }

  /** Gives up an operation that another window may have run meanwhile, unnoticed here, and may have left again. */
  async function letGo(id: string, lease: Lease): Promise<void> {
    await lease.release();
    await registry.refreshOne(id);
    void adoptOrphans();
  }

  function adopt(id: string): void {
    takingOver.add(id);
    track(
      takeOver(id)
        .catch(reportError)
        .finally(() => takingOver.delete(id)),
    );
  }

  async function adoptOrphans(): Promise<void> {
    if (adopting || disposed.signal.aborted) return;
    adopting = true;
    try {
      for (;;) {
        const orphans = registry.orphans();
        if (orphans.length === 0) return;
        for (const id of orphans) if (!takingOver.has(id)) adopt(id);
        await time.sleep(heartbeatMs, disposed.signal);
      }
    } catch {
      // Disposed.
    } finally {
      adopting = false;
    }
  }

  return {
    adoptOrphans,
    async start(request) {
      const record = newRecord(request, environment);
      const starter = { record, endedBefore: request.endedBefore };
      const refusal = await refusalByRunning(starter, registry);
      if (refusal) return refusal;
      const lease = await leases.open(record.id);
      here.add(record.id);
      let outcome: RefusedOperation | 'started' | 'lost' | undefined;
      try {
        await journal.write(record, lease.claim, true);
        registry.hold(record);
        outcome = await begin({ record, isStarting: true }, lease, request);
      } catch (error) {
        if (await lease.confirm()) await registry.forget(record.id).catch(reportError);
        else outcome = await refusalByRunning(starter, registry);
        if (!outcome) throw error;
      } finally {
        if (outcome !== 'started') {
          here.delete(record.id);
          await letGo(record.id, lease);
        }
      }
      if (typeof outcome !== 'string') return outcome;
      // If its lease was lost, another window runs it, or has found that it can't be started.
      return registry.get(record.id) ?? (await refusalByRunning(starter, registry)) ?? record;
    },
    async stopFollowing(id) {
      const lease = await leases.seize(id);
      try {
        const mine = executions.get(id);
        mine?.execution.stop();
        await mine?.run;
        const entry = await journal.read(id);
        if (entry?.record.state !== 'running') return;
        const record = stopped(entry.record, clock.now());
        await journal.write(record, lease.claim);
        await dropPollStates(parts.vault, id);
        registry.put(record);
        await prune(registry);
      } finally {
        await letGo(id, lease);
      }
    },
    retryNow() {
      const before = retryController;
      retryController = new AbortController();
      before.abort(new Error('Retrying now'));
    },
    async dispose() {
      disposed.abort(new Error('This window is closing'));
      for (const { execution } of executions.values()) execution.stop();
      for (const execution of remarking) execution.stop();
      await Promise.all(runs);
    },
  };
}

function newRecord({ plan, memo, startedAt }: StartRequest, environment: string): OperationRecord {
  const steps = plan.changes.map(() => ({ state: 'waiting' }) as const);
  const id = crypto.randomUUID();
  return { id, environment, plan, steps, memo, state: 'running', startedAt, acknowledged: false };
}
