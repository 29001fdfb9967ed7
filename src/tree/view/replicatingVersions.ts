import type { Disposable } from '../../base/event';
import { readinessOf } from '../../domain/version/readiness';
import type { Store } from '../../store/ports';
import type { Watchable } from './watchVisibleNodes';

/** Versions that replicate. `watch` starts polling one. */
export function replicatingVersions(store: Store, watch: (versionId: string) => Disposable): Watchable {
  return {
    isChanging(id) {
      const resource = store.get(id);
      return resource?.kind === 'version' && readinessOf(resource).state === 'replicating';
    },
    watch,
    onDidChange: store.onDidChange,
  };
}
