import { affectedIds } from '../../domain/change/affectedIds';
import { isDefinitionId } from '../../domain/id/galleryIds';
import { parentId } from '../../domain/id/resourceId';
import { latestKey } from '../../domain/version/latest';
import type { NodeTree } from '../nodeTree';
import type { TreeNode } from '../treeNode';
import type { TreeServices } from '../treeServices';

/**
 * Redraws exactly the nodes of a resource view that the store or a running operation changed. `root`: the store's key of the
 * view's list. Lives as long as the store and the operations, to which it listens.
 */
export function redrawOnChange(
  tree: NodeTree,
  root: 'galleries' | 'managedImages',
  { store, operations }: Pick<TreeServices, 'store' | 'operations'>,
): void {
  /** By node, since its versions were last compared. */
  const latest = new Map<string, string>();
  function touchedBy(resources: readonly string[]): ReadonlySet<TreeNode> {
    const nodes = nodesOf(resources);
    const parents = new Set(nodesOf(resources.map(id => parentId(id) ?? '')));
    const siblings =
      nodes.length > 0 ? [...parents].filter(hasOtherLatest).flatMap(one => tree.shownChildren(one)) : [];
    return new Set([...nodes, ...parents, ...siblings]);
  }
  /** A version shows whether it is the latest of its definition, which a change to another can change. */
  function hasOtherLatest({ id, resourceId = '' }: TreeNode): boolean {
    if (!isDefinitionId(resourceId)) return false;
    const before = latest.get(id);
    const now = latestKey(store.versions(resourceId).items);
    latest.set(id, now);
    return now !== before;
  }
  const nodesOf = (ids: readonly string[]): TreeNode[] =>
    ids.map(id => tree.ofResource(id)).filter(node => node !== undefined);

  store.onDidChange(({ resources, lists }) => {
    if (lists.includes(root)) tree.rootsChanged();
    tree.redrawChanged(touchedBy(resources), nodesOf(lists));
  });
  operations.onDidChange(operation => tree.redrawChanged(nodesOf(affectedIds(operation.plan))));
}
