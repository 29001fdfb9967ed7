import { isOfType, isWithin, parentId, sameId } from '../../domain/id/resourceId';
import type { LabStore } from '../../store/labs/labStore';
import type { NodeTree } from '../nodeTree';
import type { TreeNode } from '../treeNode';

/** The node of a Lab Services resource, even if its parents are collapsed. Loads a resource that its list lacks. */
export async function findLabNode(
  tree: NodeTree,
  labs: Pick<LabStore, 'get' | 'reread'>,
  resourceId: string,
): Promise<TreeNode | undefined> {
  await tree.children();
  if (!labs.get(resourceId)) await labs.reread(resourceId);
  const lab = labs.get(labOf(resourceId));
  const planId = lab?.kind === 'lab' ? lab.labPlanId : undefined;

  const search = async (parent: TreeNode | undefined): Promise<TreeNode | undefined> => {
    for (const node of await tree.children(parent)) {
      const { resourceId: own } = node;
      if (own !== undefined && sameId(own, resourceId)) return node;
      const mayHold = own === undefined || isWithin(resourceId, own) || sameId(own, planId ?? '');
      const found = mayHold && node.getChildren ? await search(node) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  return search(undefined);
}

/** The lab of a VM; any other ID unchanged. */
function labOf(id: string): string {
  return (isOfType(id, 'Microsoft.LabServices/labs/virtualMachines') && parentId(id)) || id;
}
