import type { Disposable } from '../base/event';
import { lazyLoad } from '../base/lazy';
import type { ReplicationWatch } from '../operations/ports';
import type { VersionHistory } from './history';
import type { ReplicationWatcher, VersionWatch } from './replicationWatcher';
import type { WatcherParts } from './watcher';

/** The watcher of a session, loaded when the first version is watched. */
export interface Watching extends ReplicationWatch, Disposable {
  watcher(): Promise<ReplicationWatcher>;
  /** Polls a version while it is visible in a view. Results go to the store. */
  watchVisible(versionId: string): VisibleVersion;
  clear(): void;
}

export interface VisibleVersion extends Disposable {
  /** What was observed so far. Undefined at first. */
  history(): VersionHistory | undefined;
}

export function registerWatching(parts: WatcherParts): Watching {
  let present: ReplicationWatcher | undefined;
  let isOver = false;
  const watcher = lazyLoad(async () => {
    const { createWatcher } = await import('./watcher');
    present ??= createWatcher(parts);
    if (isOver) present.dispose();
    return present;
  });
  return {
    watcher,
    untilReplicationEnds: async (...args) => (await watcher()).untilReplicationEnds(...args),
    watchVisible(versionId) {
      let watch: VersionWatch | undefined;
      let isUnwatched = false;
      void watcher().then(one => {
        if (!isUnwatched && !isOver) watch = one.watch(versionId, 'visible', () => undefined);
      });
      return {
        history: () => watch?.observed().history,
        dispose() {
          isUnwatched = true;
          watch?.dispose();
        },
      };
    },
    clear: () => present?.clear(),
    dispose() {
      isOver = true;
      present?.dispose();
    },
  };
}
