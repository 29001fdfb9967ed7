import type { Clones } from '../../store/clones';
import type { NodeTree } from '../nodeTree';
import type { TreeNode } from '../treeNode';
import type { TreeServices } from '../treeServices';
import { redrawOnChange } from '../view/redrawOnChange';
import type { GroupBy } from './group';
import { managedImageRoots } from './roots';

/**
 * The roots of the Managed Images view, loaded when it is first shown. What was cloned from the images is read once they are
 * shown, and nobody waits for it.
 */
export async function imageTree(
  tree: NodeTree,
  services: TreeServices,
  loadClones: () => Promise<Clones>,
): Promise<(by: GroupBy) => Promise<readonly TreeNode[]>> {
  redrawOnChange(tree, 'managedImages', services);
  const [{ store }, clones] = [services, await loadClones()];
  tree.onDidShow(() => {
    if (store.managedImages().items.length > 0) void clones.load();
  });
  clones.onDidChange(() => tree.redrawChanged(tree.all()));
  return by => managedImageRoots({ ...services, clones }, by);
}
