import type { TreeNode } from '../treeNode';

/** A line that only says something: that there is nothing here yet. */
export function messageNode(parent: TreeNode, text: string): TreeNode {
  return {
    id: `${parent.id}/message`,
    parent,
    getTreeItem: () => ({ label: text, icon: { codicon: 'info' }, contextValue: 'message', children: 'none' }),
  };
}
