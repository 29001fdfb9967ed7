import { parseForeignId } from '../../domain/id/foreignId';
import { galleryLevelOf } from '../../domain/id/galleryIds';
import { idKey, parentId, sameId } from '../../domain/id/resourceId';
import type { Store } from '../../store/ports';
import type { NodeTree } from '../nodeTree';
import type { TreeNode } from '../treeNode';

/** The node of a resource, even if its group or parents are collapsed. Loads a resource that its list lacks. */
export async function findNode(
  tree: NodeTree,
  store: Pick<Store, 'reread'>,
  resourceId: string,
): Promise<TreeNode | undefined> {
  const path = [resourceId];
  const isForeign = parseForeignId(resourceId) !== undefined;
  for (let id = parentId(resourceId); id !== undefined && galleryLevelOf(id); id = parentId(id)) path.unshift(id);
  const topLevel = (): Promise<readonly TreeNode[]> => galleriesBelow(tree, undefined, isForeign);
  let candidates = await topLevel();
  let found: TreeNode | undefined;
  for (const id of path) {
    const here: TreeNode | undefined = found;
    const below = async (): Promise<readonly TreeNode[]> => (here ? tree.children(here) : topLevel());
    found = nodeOf(candidates, id) ?? ((await store.reread(id)) ? nodeOf(await below(), id) : undefined);
    if (!found) return undefined;
    if (idKey(id) !== idKey(resourceId)) candidates = await tree.children(found);
  }
  return found;
}

/** Root resources, including those in groups: either the user's own or those of others. */
async function galleriesBelow(
  tree: NodeTree,
  parent: TreeNode | undefined,
  isForeign: boolean,
): Promise<readonly TreeNode[]> {
  const nodes: TreeNode[] = [];
  for (const node of await tree.children(parent)) {
    const isGroup = node.resourceId === undefined && node.getChildren !== undefined;
    if (!isGroup) nodes.push(node);
    else if ((node.isForeign ?? false) === isForeign) nodes.push(...(await galleriesBelow(tree, node, isForeign)));
  }
  return nodes;
}

function nodeOf(nodes: readonly TreeNode[], id: string): TreeNode | undefined {
  return nodes.find(node => node.resourceId !== undefined && sameId(node.resourceId, id));
}
