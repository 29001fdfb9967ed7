import { idKey } from '../../domain/id/resourceId';
import { busyText } from '../busy';
import { presentManagedImage } from '../present/presentManagedImage';
import type { TreeNode } from '../treeNode';
import type { TreeServices } from '../treeServices';
import { placeholderItem } from './placeholderItem';

/** `prefix`: IDs of the view and the group. */
export function managedImageNode(
  id: string,
  prefix: string,
  parent: TreeNode | undefined,
  services: TreeServices,
): TreeNode {
  const { store, operations } = services;
  return {
    id: `${prefix}${idKey(id)}`,
    parent,
    resourceId: id,
    reload: () => store.reread(id),
    getTreeItem() {
      const image = store.get(id);
      if (image?.kind !== 'managedImage') return placeholderItem(id);
      return presentManagedImage(image, services.displayContext(), busyText(operations, id));
    },
  };
}
