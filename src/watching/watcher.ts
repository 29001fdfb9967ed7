import type { AzureReader } from '../azure/ports';
import type { Clock } from '../base/clock';
import type { KeyValueStorage } from '../base/keyValueStorage';
import { toFailure } from '../domain/errors/failure';
import { idKey } from '../domain/id/resourceId';
import type { ImageVersion } from '../domain/version/imageVersion';
import { createPollBudget, type PollBudget } from '../store/pollBudget';
import { pollLoop } from '../store/pollLoop';
import { pauseMs, pollEveryMs, type Attention } from '../store/pollQueue';
import type { Store } from '../store/ports';
import { historyStorage } from './historyStorage';
import { isIdle, isChanging } from './isIdle';
import { observe } from './observe';
import type { VersionWatch, ReplicationWatcher } from './replicationWatcher';
import { untilReplicationEnds } from './untilReplicationEnds';
import { WatchedVersion, type Observer } from './watchedVersion';

export interface WatcherParts {
  readonly reader: Pick<AzureReader, 'version'>;
  readonly store: Pick<Store, 'put' | 'reread' | 'onDidChange' | 'get'>;
  readonly clock: Clock;
  readonly globalState: KeyValueStorage;
  /** Defaults to a budget of its own. */
  readonly budget?: PollBudget;
}

/** A version that was just accepted may return 404 for a while. */
const missesUntilGone = 3;
const saveEveryMs = 30_000;

export function createWatcher({ reader, store, clock, globalState, ...shared }: WatcherParts): ReplicationWatcher {
  const { budget = createPollBudget() } = shared;
  const entries = new Map<string, WatchedVersion>();
  const histories = historyStorage(globalState);
  const waiting = (): readonly WatchedVersion[] => [...entries.values()].filter(entry => !entry.polling && !entry.idle);
  const run = pollLoop(clock, budget, waiting, entry => void poll(entry));

  async function poll(entry: WatchedVersion): Promise<void> {
    entry.polling = true;
    const { refreshRequests } = entry;
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
    const refreshRequested = entry.refreshRequests !== refreshRequests;
    if (refreshRequested) entry.idle = false;
    entry.dueAt =
      clock.now() + (refreshRequested ? 0 : Math.max(budget.gapMs, pauseMs(entry.attention, entry.failures)));
    // An observer added while the request was in flight waits for a newer response.
    for (const observer of observers) if (entry.observers.has(observer)) observer.onUpdate(entry);
    run();
  }

  function found(entry: WatchedVersion, version: ImageVersion): void {
    const now = clock.now();
    const logged = entry.history.log.at(-1)?.id;
    entry.version = version;
    entry.misses = 0;
    entry.gone = false;
    entry.history = observe(entry.history, version, now);
    entry.idle = isIdle(version);
    if (entry.idle || entry.history.log.at(-1)?.id !== logged || now - entry.savedAt >= saveEveryMs) save(entry);
    store.put(version);
  }

  function missed(entry: WatchedVersion): void {
    entry.misses += 1;
    if (entry.misses < missesUntilGone) return;
    entry.gone = true;
    entry.idle = true;
    void store.reread(entry.id);
  }

  function save(entry: WatchedVersion): void {
    if (entry.history.seenAt === undefined) return;
    histories.save(entry.id, entry.history);
    entry.savedAt = clock.now();
  }

  /** A newly visible version goes to the front of the queue. */
  const dueNow = (attention: Attention): number => clock.now() - (attention === 'visible' ? pollEveryMs.visible : 0);

  function entryFor(versionId: string): WatchedVersion {
    const known = entries.get(idKey(versionId));
    if (known) return known;
    const entry = new WatchedVersion(versionId, histories.load(versionId), new Set(), clock.now());
    entries.set(idKey(versionId), entry);
    return entry;
  }

  function requestRefresh(entry: WatchedVersion, dueAt: number): void {
    entry.idle = false;
    entry.refreshRequests += 1;
    entry.misses = 0;
    entry.dueAt = Math.min(entry.dueAt, dueAt);
    run();
  }

  function watch(versionId: string, attention: Attention, onUpdate: Observer['onUpdate']): VersionWatch {
    const observer: Observer = { attention, onUpdate };
    const first = entryFor(versionId);
    const current = (): WatchedVersion | undefined => entries.get(idKey(versionId));
    first.observers.add(observer);
    requestRefresh(first, dueNow(attention));
    return {
      observed: () => current() ?? first,
      attention(wanted) {
        const closer = wanted === 'visible' && observer.attention === 'hidden';
        observer.attention = wanted;
        const entry = current();
        if (closer && entry) requestRefresh(entry, dueNow(wanted));
      },
      dispose() {
        const entry = current();
        if (!entry?.observers.delete(observer) || entry.observers.size > 0) return;
        save(entry);
        entries.delete(idKey(versionId));
      },
    };
  }

  /** Resumes polling when another read finds an idle version changing. */
  const onStoreChange = store.onDidChange(({ resources }) => {
    for (const id of resources) {
      const entry = entries.get(idKey(id));
      const known = entry?.idle ? store.get(id) : undefined;
      if (entry && known?.kind === 'version' && isChanging(known)) requestRefresh(entry, clock.now());
    }
  });

  return {
    watch,
    untilReplicationEnds: (versionId, signal, onAnswer) => untilReplicationEnds(watch, versionId, signal, onAnswer),
    refresh(versionId) {
      const entry = entries.get(idKey(versionId));
      if (entry) requestRefresh(entry, clock.now());
    },
    clear() {
      for (const [key, { id, observers }] of [...entries]) {
        entries.set(key, new WatchedVersion(id, histories.load(id), observers, clock.now()));
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
