import type { NodeTree } from '../nodeTree';
import type { TreeNode } from '../treeNode';
import type { TreeServices } from '../treeServices';
import { redrawOnChange } from '../view/redrawOnChange';
import type { GroupBy } from './group';
import { galleryRoots } from './roots';

/** The roots of the Galleries view, loaded when it is first shown. Its nodes are redrawn from then on. */
export function galleryTree(tree: NodeTree, services: TreeServices): (by: GroupBy) => Promise<readonly TreeNode[]> {
  redrawOnChange(tree, 'galleries', services);
  return by => galleryRoots(services, by);
}
