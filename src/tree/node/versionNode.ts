import { idKey, nameOf, parentId } from '../../domain/id/resourceId';
import { busyText } from '../busy';
import { presentVersion } from '../present/presentVersion';
import type { TreeServices } from '../treeServices';
import type { TreeNode } from '../treeNode';
import { placeholderItem } from './placeholderItem';

export function versionNode(id: string, parent: TreeNode, services: TreeServices): TreeNode {
  const { store, operations } = services;
  return {
    id: `${parent.id}/${nameOf(idKey(id))}`,
    parent,
    resourceId: id,
    reload: () => store.reread(id),
    getTreeItem() {
      const version = store.get(id);
      if (version?.kind !== 'version') return placeholderItem(id);
      const siblings = store.versions(parentId(id) ?? '').items;
      return presentVersion(version, services.displayContext(), { siblings, busy: busyText(operations, id) });
    },
  };
}
