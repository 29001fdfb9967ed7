import type { Subscription } from '../domain/event';
import { touches } from '../domain/plan';
import { parentId } from '../domain/resourceId';
import type { NodeTree } from './nodeTree';
import type { TreeServices } from './treeServices';
import type { TreeNode } from './treeNode';

/** Draws again, in a view of resources, exactly what the store or a running operation has changed. `root`: the store's name for the view's list. */
export function followChanges(
  tree: NodeTree,
  root: 'galleries' | 'managedImages',
  { store, operations }: Pick<TreeServices, 'store' | 'operations'>,
): Subscription {
  const withNeighbours = (id: string): readonly TreeNode[] => {
    const node = tree.ofResource(id);
    const parent = tree.ofResource(parentId(id) ?? '');
    // Which version is the latest is a matter of all of them.
    return [node, parent, ...(parent && node ? tree.shownBelow(parent) : [])].filter(one => one !== undefined);
  };
  const listening = [
    store.onDidChange(({ resources, lists }) => {
      if (lists.includes(root)) tree.otherRoots();
      const listed = lists.map(id => tree.ofResource(id)).filter(node => node !== undefined);
      tree.recheck(new Set(resources.flatMap(withNeighbours)), listed);
    }),
    operations.onDidChange(operation =>
      tree.recheck(
        touches(operation.plan)
          .map(id => tree.ofResource(id))
          .filter(node => node !== undefined),
      ),
    ),
  ];
  return { dispose: () => listening.forEach(one => one.dispose()) };
}
