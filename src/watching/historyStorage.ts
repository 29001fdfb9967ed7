import * as z from 'zod/mini';
import type { KeyValueStorage } from '../base/keyValueStorage';
import { idKey } from '../domain/id/resourceId';
import { emptyHistory, versionHistory, type VersionHistory } from './history';

const indexKey = 'replication.index';
const index = z.array(z.string());
/** Each is a few kilobytes, and VS Code reads the whole global state when a window opens. */
const maxVersions = 20;

export interface HistoryStorage {
  load(versionId: string): VersionHistory;
  save(versionId: string, history: VersionHistory): void;
}

/** Persists the histories of the most recently saved versions. A history that can't be parsed counts as empty. */
export function historyStorage(globalState: KeyValueStorage): HistoryStorage {
  const keyOf = (id: string): string => `replication.${idKey(id)}`;
  const known = (): readonly string[] => index.safeParse(globalState.get(indexKey)).data ?? [];
  return {
    load: id => versionHistory.safeParse(globalState.get(keyOf(id))).data ?? emptyHistory,
    save(id, history) {
      const key = keyOf(id);
      void globalState.update(key, history);
      const keys = known();
      if (keys[0] === key) return;
      const latest = [key, ...keys.filter(each => each !== key)];
      for (const old of latest.slice(maxVersions)) void globalState.update(old, undefined);
      void globalState.update(indexKey, latest.slice(0, maxVersions));
    },
  };
}
