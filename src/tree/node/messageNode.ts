import type { TreeNode } from '../treeNode';

/** A node that only shows a message, such as that there is nothing yet. */
export function messageNode(parent: TreeNode, text: string): TreeNode {
  return {
    id: `${parent.id}/message`,
    parent,
    getTreeItem: () => ({ label: text, icon: { codicon: 'info' }, contextValue: 'message', children: 'none' }),
  };
}
