import * as l10n from '@vscode/l10n';
import { idKey, nameOf, parentId } from '../../domain/id/resourceId';
import { busyText } from '../busy';
import { presentVersion } from '../present/presentVersion';
import type { TreeNode } from '../treeNode';
import type { TreeServices } from '../treeServices';
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
      const definitionId = parentId(id) ?? '';
      const shown = presentVersion(version, services.displayContext(), {
        siblings: store.versions(definitionId).items,
        busy: busyText(operations, id),
        isAttached: services.isAttached?.(parentId(definitionId) ?? ''),
      });
      return { ...shown, click: { command: 'openVersion', title: l10n.t('Open') } };
    },
  };
}
