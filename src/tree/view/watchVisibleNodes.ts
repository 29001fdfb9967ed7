import type { Disposable } from '../../base/event';
import { idKey } from '../../domain/id/resourceId';
import type { StoreChange } from '../../store/changeNotifier';
import type { NodeTree } from '../nodeTree';
import type { TreeNode } from '../treeNode';

export interface VisibleWatch extends Disposable {
  /** The view was shown or hidden. */
  visible(visible: boolean): void;
  /** A node was opened or closed. */
  expanded(node: TreeNode, expanded: boolean): void;
}

/** What is worth an eye, and how it is kept on it. */
export interface Watchable {
  /** Whether a resource changes by itself right now. */
  readonly isChanging: (id: string) => boolean;
  /** Begins to ask Azure about it. */
  readonly watch: (id: string) => Disposable;
  /** Fires whenever something may have begun to move, or stopped. */
  readonly onDidChange: (listener: (change: StoreChange) => void) => Disposable;
}

/** Keeps an eye on what changes by itself, for as long as somebody can see it. */
export function watchVisibleNodes(tree: NodeTree, { isChanging, watch, onDidChange }: Watchable): VisibleWatch {
  const watched = new Map<string, Disposable>();
  const closed = new Set<string>();
  let seen = false;
  let planned = false;

  const isOpen = (node: TreeNode): boolean => {
    for (let above = node.parent; above; above = above.parent) if (closed.has(above.id)) return false;
    return true;
  };

  function moving(): ReadonlySet<string> {
    const ids = tree.all().flatMap(node => (node.resourceId !== undefined && isOpen(node) ? [node.resourceId] : []));
    return new Set(ids.filter(isChanging).map(idKey));
  }

  function update(): void {
    planned = false;
    const wanted = seen ? moving() : new Set<string>();
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

  const listening = [onDidChange(look), tree.onDidShow(look)];
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
