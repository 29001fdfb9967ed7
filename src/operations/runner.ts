import * as l10n from '@vscode/l10n';
import { lazyProxy } from '../base/lazy';
import { realTime } from '../base/realTime';
import { rememberSecret } from '../base/secrets/knownSecrets';
import type { JournalTrouble } from './journal/journalTrouble';
import { JournalTroubles } from './journal/journalTroubles';
import { OperationRegistry } from './journal/operationRegistry';
import { operationIdOf } from './journal/recordFileName';
import type { OperationsOptions } from './operationsOptions';
import type { Operations } from './ports';
import type { Runs } from './runs';

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
  const { storage, environment, time = realTime, onRemark: report = () => undefined } = options;
  const troubles = new JournalTroubles(report);
  const journal = lazyProxy(async () => (await import('./journal/journal')).createJournal(storage, setTrouble));
  const here = new Set<string>();
  const registry = new OperationRegistry(journal, environment, here, report);
  let runs: Promise<Runs> | undefined;
  let starting: Promise<unknown> = Promise.resolve();
  let isDisposed = false;

  /** Loaded when there is something to run. */
  const load = (): Promise<Runs> =>
    (runs ??= import('./runs').then(({ createRuns }) =>
      createRuns({ ...options, time, onRemark: report, journal, troubles, registry, here }),
    ));

  const upkeep = () => import('./journal/upkeep');

  function setTrouble(file: string, trouble: JournalTrouble | undefined): void {
    troubles.set(file, trouble);
    // It can never be resumed.
    if (trouble?.kind === 'corrupt') void upkeep().then(one => one.dropSecretsOf(file, options.vault));
  }

  async function adoptOrphans(): Promise<void> {
    if (!isDisposed && registry.orphans().length > 0) await (await load()).adoptOrphans();
  }

  const reportError = (error: unknown): void => report(String(error));
  const files = storage.onDidChange(name => {
    const id = operationIdOf(name);
    if (id !== undefined && !here.has(id)) void registry.refreshOne(id).then(adoptOrphans).catch(reportError);
  });

  return {
    start(plan, secrets = {}, memo) {
      Object.values(secrets).forEach(rememberSecret);
      // Noted at once: this window may stand still at any time after it.
      const startedAt = options.clock.now();
      const endedBefore = new Set(registry.list().flatMap(({ id, state }) => (state === 'running' ? [] : [id])));
      const started = starting.then(async () => {
        if (isDisposed) throw new Error('This window is closing');
        return (await load()).start({ plan, secrets, memo, startedAt, endedBefore });
      });
      const reported = started.catch((error: unknown) => ({
        refused: l10n.t("It couldn't be saved to the journal: {0}", String(error)),
      }));
      starting = reported;
      return reported;
    },
    list: () => registry.list(),
    get: id => registry.get(id),
    async stopFollowing(id) {
      if (registry.get(id)?.state === 'running') await (await load()).stopFollowing(id);
    },
    async acknowledge(id) {
      const record = registry.get(id);
      if (!record || record.state === 'running' || record.acknowledged) return;
      const seen = { ...record, acknowledged: true };
      await journal.write(seen, '');
      registry.put(seen);
    },
    async forget(id) {
      if (registry.get(id)?.state !== 'running') await registry.forget(id);
    },
    troubles: () => troubles.list(),
    onDidChangeTroubles: troubles.onDidChange,
    async removeFile(file) {
      const id = operationIdOf(file);
      if (id === undefined || !troubles.list().some(trouble => trouble.file === file)) return;
      await registry.forget(id);
      await (await upkeep()).dropSecretsOf(file, options.vault);
    },
    onDidChange: registry.onDidChange,
    async resume() {
      try {
        await registry.refresh();
        troubles.set('', undefined);
      } catch (error) {
        troubles.set('', { kind: 'unreadable', cause: String(error) });
      }
      void adoptOrphans();
      void upkeep()
        .then(one => one.tidy(storage, registry, time))
        .catch(reportError);
    },
    retryNow: () => void runs?.then(one => one.retryNow()),
    async dispose() {
      isDisposed = true;
      files.dispose();
      await Promise.all([starting, runs?.then(one => one.dispose())]);
    },
  };
}
