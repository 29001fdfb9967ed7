import { joinWithDots } from '../present/tooltipText';
import type { Group, GroupBy } from '../root/group';
import type { TreeNode } from '../treeNode';

const icons = { subscription: 'key', resourceGroup: 'folder-library', location: 'globe' } as const;

/** `find` looks up the current group, whose items may change. It returns undefined once the group is empty. */
export function groupNode<T>(
  view: string,
  by: Exclude<GroupBy, 'none'>,
  group: Group<T>,
  find: () => Group<T> | undefined,
  child: (item: T, prefix: string, parent: TreeNode) => TreeNode,
): TreeNode {
  const id = `${view}/${by}/${group.key}`;
  const node: TreeNode = {
    id,
    getTreeItem() {
      const { label, description, items } = find() ?? { ...group, items: [] };
      return {
        label,
        description: joinWithDots([String(items.length), description]),
        icon: { codicon: icons[by] },
        contextValue: `group+${by}`,
        children: 'expanded',
        accessibilityLabel: `${label}, ${items.length}`,
      };
    },
    getChildren: async () => (find()?.items ?? []).map(item => child(item, id, node)),
  };
  return node;
}
