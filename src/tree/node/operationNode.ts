import { presentOperation } from '../present/presentOperation';
import type { TreeNode } from '../treeNode';
import type { TreeServices } from '../treeServices';
import { stepNode } from './stepNode';

export function operationNode(id: string, services: TreeServices): TreeNode {
  const { operations } = services;
  const node: TreeNode = {
    id: `activity/${id}`,
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
