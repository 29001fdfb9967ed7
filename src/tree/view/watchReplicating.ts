import type { Disposable } from '../../base/event';
import type { Store } from '../../store/ports';
import type { NodeTree } from '../nodeTree';
import { replicatingVersions } from './replicatingVersions';
import { watchShown, type ShownWatch } from './watchShown';

/** Keeps an eye on the versions of a view that replicate. */
export function watchReplicating(tree: NodeTree, store: Store, watch: (versionId: string) => Disposable): ShownWatch {
  return watchShown(tree, replicatingVersions(store, watch));
}
