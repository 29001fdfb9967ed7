import * as l10n from '@vscode/l10n';
import { idKey } from '../../domain/id/resourceId';
import { busyText } from '../busy';
import type { ImageTreeServices } from '../imageTreeServices';
import { presentManagedImage } from '../present/presentManagedImage';
import type { TreeNode } from '../treeNode';
import { placeholderItem } from './placeholderItem';

/** `prefix`: IDs of the view and the group. */
export function managedImageNode(
  id: string,
  prefix: string,
  parent: TreeNode | undefined,
  services: ImageTreeServices,
): TreeNode {
  const { store, operations, clones } = services;
  return {
    id: `${prefix}${idKey(id)}`,
    parent,
    resourceId: id,
    reload: () => store.reread(id),
    getTreeItem() {
      const image = store.get(id);
      if (image?.kind !== 'managedImage') return placeholderItem(id);
      const context = { busy: busyText(operations, id), clones: clones.of(id) };
      const shown = presentManagedImage(image, services.displayContext(), context);
      return { ...shown, click: { command: 'openManagedImage', title: l10n.t('Open') } };
    },
  };
}
