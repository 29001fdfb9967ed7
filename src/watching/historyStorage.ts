import * as z from 'zod/mini';
import { idKey } from '../domain/id/resourceId';
import { emptyHistory, versionHistory, type VersionHistory } from './history';

/** Survives a reload of the window. Values are JSON-safe; `undefined` removes. */
export interface KeyValueStorage {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

const indexKey = 'replication.index';
const index = z.array(z.string());
/** Each is a few kilobytes, and the memory is read as a whole when a window opens. */
const maxVersions = 20;

export interface HistoryStorage {
  load(versionId: string): VersionHistory;
  save(versionId: string, history: VersionHistory): void;
}

/** Keeps the histories of the versions saved last; what cannot be read any more counts as never seen. */
export function historyStorage(globalState: KeyValueStorage): HistoryStorage {
  const keyOf = (id: string): string => `replication.${idKey(id)}`;
  const known = (): readonly string[] => index.safeParse(globalState.get(indexKey)).data ?? [];
  return {
    load: id => versionHistory.safeParse(globalState.get(keyOf(id))).data ?? emptyHistory,
    save(id, history) {
      const key = keyOf(id);
      globalState.set(key, history);
      const keys = known();
      if (keys[0] === key) return;
      const latest = [key, ...keys.filter(each => each !== key)];
      for (const old of latest.slice(maxVersions)) globalState.set(old, undefined);
      globalState.set(indexKey, latest.slice(0, maxVersions));
    },
  };
}
