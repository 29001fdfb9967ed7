import { presentOperation } from '../present/presentOperation';
import type { TreeNode } from '../treeNode';
import type { TreeServices } from '../treeServices';
import { stepNode } from './stepNode';

/**
 * An operation. VS Code keeps a row expanded for as long as its ID, so one that has ended is another row: it folds.
 */
export function operationNode(id: string, services: TreeServices): TreeNode {
  const { operations } = services;
  const hasEnded = operations.get(id)?.state !== 'running';
  const node: TreeNode = {
    id: hasEnded ? `activity/ended/${id}` : `activity/${id}`,
    operationId: id,
    getTreeItem() {
      const operation = operations.get(id);
      if (!operation) return { label: '', icon: { codicon: 'blank' }, contextValue: 'gone', children: 'none' };
      return presentOperation(operation, services.displayContext().now);
    },
    getChildren: async () => (operations.get(id)?.steps ?? []).map((_, index) => stepNode(id, index, node, services)),
  };
  return node;
}
