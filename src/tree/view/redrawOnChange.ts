import type { Disposable } from '../../base/event';
import { affectedIds } from '../../domain/change/affectedIds';
import { parentId } from '../../domain/id/resourceId';
import type { NodeTree } from '../nodeTree';
import type { TreeNode } from '../treeNode';
import type { TreeServices } from '../treeServices';

/**
 * Redraws exactly the nodes of a resource view that the store or a running operation changed. `root`: the store's key of the
 * view's list.
 */
export function redrawOnChange(
  tree: NodeTree,
  root: 'galleries' | 'managedImages',
  { store, operations }: Pick<TreeServices, 'store' | 'operations'>,
): Disposable {
  function touchedBy(resources: readonly string[]): ReadonlySet<TreeNode> {
    const nodes = nodesOf(resources);
    const parents = new Set(nodesOf(resources.map(id => parentId(id) ?? '')));
    // A change to one version can change which is the latest.
    const siblings = nodes.length > 0 ? [...parents].flatMap(parent => tree.shownChildren(parent)) : [];
    return new Set([...nodes, ...parents, ...siblings]);
  }
  const nodesOf = (ids: readonly string[]): TreeNode[] =>
    ids.map(id => tree.ofResource(id)).filter(node => node !== undefined);

  const listening = [
    store.onDidChange(({ resources, lists }) => {
      if (lists.includes(root)) tree.rootsChanged();
      tree.redrawChanged(touchedBy(resources), nodesOf(lists));
    }),
    operations.onDidChange(operation => tree.redrawChanged(nodesOf(affectedIds(operation.plan)))),
  ];
  return { dispose: () => listening.forEach(one => one.dispose()) };
}
