import type { Disposable } from '../../base/event';
import { idKey } from '../../domain/id/resourceId';
import type { StoreChange } from '../../store/changeNotifier';
import type { NodeTree } from '../nodeTree';
import type { TreeNode } from '../treeNode';

export interface VisibleWatch extends Disposable {
  visible(visible: boolean): void;
  expanded(node: TreeNode, expanded: boolean): void;
}

/** Which resources to watch, and how. */
export interface Watchable {
  /** Whether Azure is still changing the resource. */
  readonly isChanging: (id: string) => boolean;
  /** Starts polling the resource. */
  readonly watch: (id: string) => Disposable;
  /** Fires when `isChanging` may return something else. */
  readonly onDidChange: (listener: (change: StoreChange) => void) => Disposable;
}

/** Watches the changing resources of a view for as long as their nodes are visible. */
export function watchVisibleNodes(tree: NodeTree, { isChanging, watch, onDidChange }: Watchable): VisibleWatch {
  const watched = new Map<string, Disposable>();
  const closed = new Set<string>();
  let seen = false;
  let isScheduled = false;

  const isOpen = (node: TreeNode): boolean => {
    for (let above = node.parent; above; above = above.parent) if (closed.has(above.id)) return false;
    return true;
  };

  function moving(): ReadonlySet<string> {
    const ids = tree.all().flatMap(node => (node.resourceId !== undefined && isOpen(node) ? [node.resourceId] : []));
    return new Set(ids.filter(isChanging).map(idKey));
  }

  function update(): void {
    isScheduled = false;
    const wanted = seen ? moving() : new Set<string>();
    for (const [id, watching] of watched) {
      if (wanted.has(id)) continue;
      watched.delete(id);
      watching.dispose();
    }
    for (const id of wanted) if (!watched.has(id)) watched.set(id, watch(id));
  }

  /** Coalesces a burst of changes. */
  function scheduleUpdate(): void {
    if (isScheduled) return;
    isScheduled = true;
    queueMicrotask(update);
  }

  const listening = [onDidChange(scheduleUpdate), tree.onDidShow(scheduleUpdate)];
  return {
    visible(visible) {
      seen = visible;
      scheduleUpdate();
    },
    expanded(node, expanded) {
      if (expanded) closed.delete(node.id);
      else closed.add(node.id);
      scheduleUpdate();
    },
    dispose() {
      for (const one of listening) one.dispose();
      seen = false;
      update();
    },
  };
}
