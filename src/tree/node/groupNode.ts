import { joinWithDots } from '../present/tooltipText';
import type { Grouping, GroupTexts } from '../root/group';
import type { TreeNode } from '../treeNode';

const icons = { subscription: 'key', resourceGroup: 'folder-library', location: 'globe' } as const;

/** `items` and `texts` return what the group contains and is called now. */
export function groupNode<T>(
  id: string,
  by: Grouping,
  items: () => readonly T[],
  texts: () => GroupTexts,
  child: (item: T, prefix: string, parent: TreeNode) => TreeNode,
): TreeNode {
  const node: TreeNode = {
    id,
    getTreeItem() {
      const { label, description } = texts();
      const { length } = items();
      return {
        label,
        description: joinWithDots([String(length), description]),
        icon: { codicon: icons[by] },
        contextValue: `group+${by}`,
        children: 'expanded',
        accessibilityLabel: `${label}, ${length}`,
      };
    },
    getChildren: async () => items().map(item => child(item, id, node)),
  };
  return node;
}
