import { idKey, parentId, sameId } from '../domain/resourceId';
import type { Store } from '../store/ports';
import type { NodeTree } from './nodeTree';
import type { TreeNode } from './treeNode';

/** The node of a resource, wherever its group or parents are closed; what lists do not have yet is read by itself. */
export async function findNode(
  tree: NodeTree,
  store: Pick<Store, 'reread'>,
  resourceId: string,
): Promise<TreeNode | undefined> {
  const path = [resourceId];
  for (let id = parentId(resourceId); id !== undefined && /\/galleries\/[^/]+/i.test(id); id = parentId(id))
    path.unshift(id);
  let candidates = await topLevel(tree);
  let found: TreeNode | undefined;
  for (const id of path) {
    const here: TreeNode | undefined = found;
    const below = async (): Promise<readonly TreeNode[]> => (here ? tree.children(here) : topLevel(tree));
    found = nodeOf(candidates, id) ?? ((await store.reread(id)) ? nodeOf(await below(), id) : undefined);
    if (!found) return undefined;
    if (idKey(id) !== idKey(resourceId)) candidates = await tree.children(found);
  }
  return found;
}

/** Roots, with those of every group. */
async function topLevel(tree: NodeTree): Promise<readonly TreeNode[]> {
  const nodes: TreeNode[] = [];
  for (const root of await tree.children()) {
    if (root.resourceId === undefined && root.getChildren) nodes.push(...(await tree.children(root)));
    else nodes.push(root);
  }
  return nodes;
}

function nodeOf(nodes: readonly TreeNode[], id: string): TreeNode | undefined {
  return nodes.find(node => node.resourceId !== undefined && sameId(node.resourceId, id));
}
