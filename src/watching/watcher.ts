import type { AzureReader } from '../azure/ports';
import type { Clock } from '../base/clock';
import { toFailure } from '../domain/errors/failure';
import { idKey } from '../domain/id/resourceId';
import type { ImageVersion } from '../domain/version/imageVersion';
import { createPollBudget, type PollBudget } from '../store/pollBudget';
import { pollLoop } from '../store/pollLoop';
import { pauseMs, pollEveryMs, type Attention } from '../store/pollQueue';
import type { Store } from '../store/ports';
import { historyStorage, type Memory } from './historyStorage';
import { observe } from './observe';
import { isAtRest, isOnTheMove } from './atRest';
import { untilReplicationEnds } from './untilReplicationEnds';
import { Watched, type Observer } from './watched';
import type { VersionWatch, ReplicationWatcher } from './replicationWatcher';

export interface WatcherParts {
  readonly reader: Pick<AzureReader, 'version'>;
  readonly store: Pick<Store, 'put' | 'reread' | 'onDidChange' | 'get'>;
  readonly clock: Clock;
  readonly memory: Memory;
  /** Of its own, where absent. */
  readonly budget?: PollBudget;
}

/** A version just accepted may not be found at once. */
const missesUntilGone = 3;
const saveEveryMs = 30_000;

export function createWatcher({ reader, store, clock, memory, ...shared }: WatcherParts): ReplicationWatcher {
  const { budget = createPollBudget() } = shared;
  const entries = new Map<string, Watched>();
  const histories = historyStorage(memory);
  const waiting = (): readonly Watched[] => [...entries.values()].filter(entry => !entry.polling && !entry.atRest);
  const run = pollLoop(clock, budget, waiting, entry => void poll(entry));

  async function poll(entry: Watched): Promise<void> {
    entry.polling = true;
    const { wakes } = entry;
    const observers = [...entry.observers];
    const answer = await reader.version(entry.id).then(
      version => ({ version, failure: undefined }),
      (error: unknown) => ({ version: undefined, failure: toFailure(error) }),
    );
    entry.polling = false;
    if (entries.get(idKey(entry.id)) !== entry) return;
    entry.failure = answer.failure;
    entry.failures = answer.failure ? entry.failures + 1 : 0;
    if (answer.version) found(entry, answer.version);
    else if (!answer.failure) missed(entry);
    const asked = entry.wakes !== wakes;
    if (asked) entry.atRest = false;
    entry.dueAt = clock.now() + (asked ? 0 : Math.max(budget.gapMs, pauseMs(entry.attention, entry.failures)));
    // Whoever came while the request was under way waits for an answer that is newer than the wait.
    for (const observer of observers) if (entry.observers.has(observer)) observer.onUpdate(entry);
    run();
  }

  function found(entry: Watched, version: ImageVersion): void {
    const now = clock.now();
    const logged = entry.history.log.at(-1)?.id;
    entry.version = version;
    entry.misses = 0;
    entry.gone = false;
    entry.history = observe(entry.history, version, now);
    entry.atRest = isAtRest(version);
    if (entry.atRest || entry.history.log.at(-1)?.id !== logged || now - entry.savedAt >= saveEveryMs) save(entry);
    store.put(version);
  }

  function missed(entry: Watched): void {
    entry.misses += 1;
    if (entry.misses < missesUntilGone) return;
    entry.gone = true;
    entry.atRest = true;
    void store.reread(entry.id);
  }

  function save(entry: Watched): void {
    if (entry.history.seenAt === undefined) return;
    histories.save(entry.id, entry.history);
    entry.savedAt = clock.now();
  }

  /** A visible one that is new goes to the front: somebody waits for it. */
  const dueNow = (attention: Attention): number => clock.now() - (attention === 'visible' ? pollEveryMs.visible : 0);

  function enter(versionId: string): Watched {
    const known = entries.get(idKey(versionId));
    if (known) return known;
    const entry = new Watched(versionId, histories.load(versionId), new Set(), clock.now());
    entries.set(idKey(versionId), entry);
    return entry;
  }

  function wake(entry: Watched, dueAt: number): void {
    entry.atRest = false;
    entry.wakes += 1;
    entry.misses = 0;
    entry.dueAt = Math.min(entry.dueAt, dueAt);
    run();
  }

  function watch(versionId: string, attention: Attention, onUpdate: Observer['onUpdate']): VersionWatch {
    const observer: Observer = { attention, onUpdate };
    const first = enter(versionId);
    const current = (): Watched | undefined => entries.get(idKey(versionId));
    first.observers.add(observer);
    wake(first, dueNow(attention));
    return {
      observed: () => current() ?? first,
      attention(wanted) {
        const closer = wanted === 'visible' && observer.attention === 'hidden';
        observer.attention = wanted;
        const entry = current();
        if (closer && entry) wake(entry, dueNow(wanted));
      },
      dispose() {
        const entry = current();
        if (!entry?.observers.delete(observer) || entry.observers.size > 0) return;
        save(entry);
        entries.delete(idKey(versionId));
      },
    };
  }

  /** Somebody else read a watched version and found it on the move. */
  const onStoreChange = store.onDidChange(({ resources }) => {
    for (const id of resources) {
      const entry = entries.get(idKey(id));
      const known = entry?.atRest ? store.get(id) : undefined;
      if (entry && known?.kind === 'version' && isOnTheMove(known)) wake(entry, clock.now());
    }
  });

  return {
    watch,
    untilReplicationEnds: (versionId, signal) => untilReplicationEnds(watch, versionId, signal),
    refresh(versionId) {
      const entry = entries.get(idKey(versionId));
      if (entry) wake(entry, clock.now());
    },
    clear() {
      for (const [key, { id, observers }] of [...entries]) {
        entries.set(key, new Watched(id, histories.load(id), observers, clock.now()));
      }
      run();
    },
    dispose() {
      onStoreChange.dispose();
      for (const entry of entries.values()) save(entry);
      entries.clear();
      run();
    },
  };
}
