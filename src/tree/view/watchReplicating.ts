import type { Disposable } from '../../base/event';
import type { Store } from '../../store/ports';
import type { NodeTree } from '../nodeTree';
import { replicatingVersions } from './replicatingVersions';
import { watchVisibleNodes, type VisibleWatch } from './watchVisibleNodes';

/** Polls the replicating versions that are visible in a view. */
export function watchReplicating(tree: NodeTree, store: Store, watch: (versionId: string) => Disposable): VisibleWatch {
  return watchVisibleNodes(tree, replicatingVersions(store, watch));
}
