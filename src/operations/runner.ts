import * as l10n from '@vscode/l10n';
import type { AzureWriter } from '../azure/ports';
import type { Clock } from '../base/clock';
import type { Plan } from '../domain/plan/plan';
import type { Execution } from './execution';
import { createJournal, operationIdOf } from './journal/journal';
import type { Lease } from './journal/lease';
import { heartbeatMs, createLeases } from './journal/lease';
import { OperationRegistry } from './journal/operationRegistry';
import type { FileStorage } from '../base/fileStorage';
import type { SecretVault } from '../base/secretVault';
import type { Operations, RefusedOperation, ReplicationWatch, Secrets } from './ports';
import { realTime } from '../base/realTime';
import type { OperationRecord } from './journal/record';
import { touchesResource, unfinished } from './unfinished';

export interface OperationsOptions {
  readonly storage: FileStorage;
  readonly vault: SecretVault;
  readonly writer: AzureWriter;
  readonly watch: ReplicationWatch;
  /** The clock of the Azure that operations run against. */
  readonly clock: Clock;
  readonly environment: string;
  readonly windowId: string;
  /** Reads a resource again after a change, to update the views. */
  reread(id: string): Promise<unknown>;
  /** Receives one sentence about a problem of the journal as a whole: unreadable files, a failing disk. */
  readonly onRemark?: (sentence: string) => void;
  /** The machine's clock. Tests use their own. */
  readonly time?: Clock;
}

export interface RunningOperations extends Operations {
  /** Reads the journal and resumes unfinished operations. Resolves when `list` is complete. */
  resume(): Promise<void>;
  /** Ends the current waits, because what operations wait for may be back: a sign-in, the network. */
  retryNow(): void;
  /**
   * Releases all operations. What Azure is processing continues there, and another window or the next start resumes
   * following it.
   */
  dispose(): Promise<void>;
}

export function createOperations(options: OperationsOptions): RunningOperations {
  const { storage, environment, clock, time = realTime, onRemark: report = () => undefined } = options;
  const journal = createJournal(storage, report);
  const leases = createLeases(storage, options.windowId, time);
  const executions = new Map<string, Execution>();
  const runs = new Set<Promise<void>>();
  const registry = new OperationRegistry(journal, environment, id => executions.has(id), report);
  const disposed = new AbortController();
  let retryController = new AbortController();
  let starting: Promise<unknown> = Promise.resolve();
  let adopting = false;

  /** Loaded before anything is persisted, so that running starts right after the claim. */
  const loadExecution = async (): Promise<typeof Execution> => (await import('./execution')).Execution;

  function launch(Runner: typeof Execution, record: OperationRecord, lease: Lease, secrets?: Secrets): void {
    const services = {
      ...options,
      journal,
      time,
      report,
      retrySignal: () => retryController.signal,
      publish: (patch: OperationRecord) => registry.put(patch),
    };
    const execution = new Runner(record, lease, services, secrets);
    executions.set(record.id, execution);
    registry.put(record);
    const run = execution.run().then(async ended => {
      executions.delete(record.id);
      await (ended ? registry.prune() : registry.refreshOne(record.id)).catch(reportError);
      runs.delete(run);
      void adoptOrphans();
    });
    runs.add(run);
  }

  async function takeOver(id: string): Promise<void> {
    const runner = await loadExecution();
    const lease = await leases.takeOver(id);
    if (!lease) return;
    // Read after the claim, so that it includes the last owner's intent.
    const record = await journal.read(id);
    if (record?.state === 'running' && !disposed.signal.aborted) {
      launch(runner, record, lease);
    } else {
      await lease.release();
      await registry.refreshOne(id);
    }
  }

  /** Takes over running operations without an owner, checking once per heartbeat. */
  async function adoptOrphans(): Promise<void> {
    if (adopting || disposed.signal.aborted) return;
    adopting = true;
    try {
      for (;;) {
        const orphans = registry.list().filter(({ id, state }) => state === 'running' && !executions.has(id));
        if (orphans.length === 0) return;
        await Promise.all(orphans.map(({ id }) => takeOver(id).catch(reportError)));
        await time.sleep(heartbeatMs, disposed.signal);
      }
    } catch {
      // Disposed.
    } finally {
      adopting = false;
    }
  }

  async function tryToStart(
    plan: Plan,
    secrets: Secrets | undefined,
    memo: string | undefined,
  ): Promise<OperationRecord | RefusedOperation> {
    const { refusalOf } = await import('./refusalOf');
    await registry.refresh();
    const before = refusalOf(plan, registry.list());
    if (before) return before;
    const runner = await loadExecution();
    const record = newRecord(plan, environment, clock.now(), memo);
    const lease = await leases.open(record.id);
    try {
      await journal.write(record);
      // Another window may have started a conflicting operation at the same moment. Both write before they read, so at
      // least one sees the other.
      await registry.refresh();
      const others = registry.list().filter(({ id }) => id !== record.id);
      const meanwhile = refusalOf(plan, others);
      if (!meanwhile) {
        launch(runner, record, lease, secrets);
        return record;
      }
      await registry.forget(record.id);
      await lease.release();
      return meanwhile;
    } catch (error) {
      await lease.release();
      throw error;
    }
  }

  const reportError = (error: unknown): void => report(String(error));
  const files = storage.onDidChange(name => {
    const id = operationIdOf(name);
    if (id !== undefined && !executions.has(id)) void registry.refreshOne(id).then(adoptOrphans).catch(reportError);
  });

  return {
    start(plan, secrets, memo) {
      const started = starting.then(() => tryToStart(plan, secrets, memo));
      const reported = started.catch((error: unknown) => ({
        refused: l10n.t("It couldn't be saved to the journal: {0}", String(error)),
      }));
      starting = reported;
      return reported;
    },
    list: () => registry.list(),
    get: id => registry.get(id),
    runningOn(resourceId) {
      for (const operation of registry.list()) {
        const change = unfinished(operation).find(one => touchesResource(one, resourceId));
        if (change) return { operation, change };
      }
      return undefined;
    },
    async acknowledge(id) {
      const record = registry.get(id);
      if (!record || record.state === 'running' || record.acknowledged) return;
      const seen = { ...record, acknowledged: true };
      await journal.write(seen);
      registry.put(seen);
    },
    async forget(id) {
      if (registry.get(id)?.state !== 'running') await registry.forget(id);
    },
    onDidChange: registry.onDidChange,
    async resume() {
      await registry.refresh();
      void adoptOrphans();
    },
    retryNow() {
      const before = retryController;
      retryController = new AbortController();
      before.abort(new Error('Retrying now'));
    },
    async dispose() {
      disposed.abort(new Error('This window is closing'));
      files.dispose();
      for (const execution of executions.values()) execution.stop();
      await Promise.all([starting, ...runs]);
    },
  };
}

function newRecord(plan: Plan, environment: string, now: number, memo: string | undefined): OperationRecord {
  const steps = plan.changes.map(() => ({ state: 'waiting' }) as const);
  const id = crypto.randomUUID();
  return { id, environment, plan, steps, memo, state: 'running', startedAt: now, acknowledged: false };
}
