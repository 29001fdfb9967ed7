import type { Subscription } from '../domain/event';
import { readinessOf } from '../domain/readiness';
import { idKey } from '../domain/resourceId';
import type { NodeTree } from './nodeTree';
import type { TreeServices } from './treeServices';
import type { TreeNode } from './treeNode';

export interface ShownWatch extends Subscription {
  /** The view was shown or hidden. */
  visible(visible: boolean): void;
  /** A node was opened or closed. */
  expanded(node: TreeNode, expanded: boolean): void;
}

/** Keeps an eye on versions that replicate, for as long as somebody can see them. `watch` begins to ask Azure about one. */
export function watchShown(
  tree: NodeTree,
  { store }: Pick<TreeServices, 'store'>,
  watch: (versionId: string) => Subscription,
): ShownWatch {
  const watched = new Map<string, Subscription>();
  const closed = new Set<string>();
  let seen = false;
  let planned = false;

  const isOpen = (node: TreeNode): boolean => {
    for (let above = node.parent; above; above = above.parent) if (closed.has(above.id)) return false;
    return true;
  };

  function replicating(): ReadonlySet<string> {
    const ids = tree.all().flatMap(node => (node.resourceId !== undefined && isOpen(node) ? [node.resourceId] : []));
    const moving = ids.filter(id => {
      const resource = store.get(id);
      return resource?.kind === 'version' && readinessOf(resource).state === 'replicating';
    });
    return new Set(moving.map(idKey));
  }

  function update(): void {
    planned = false;
    const wanted = seen ? replicating() : new Set<string>();
    for (const [id, watching] of watched) {
      if (wanted.has(id)) continue;
      watched.delete(id);
      watching.dispose();
    }
    for (const id of wanted) if (!watched.has(id)) watched.set(id, watch(id));
  }

  /** Once a burst of changes is over. */
  function look(): void {
    if (planned) return;
    planned = true;
    queueMicrotask(update);
  }

  const listening = [store.onDidChange(look), tree.onDidShow(look)];
  return {
    visible(visible) {
      seen = visible;
      look();
    },
    expanded(node, expanded) {
      if (expanded) closed.delete(node.id);
      else closed.add(node.id);
      look();
    },
    dispose() {
      for (const one of listening) one.dispose();
      seen = false;
      update();
    },
  };
}
