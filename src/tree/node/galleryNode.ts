import * as l10n from '@vscode/l10n';
import { idKey } from '../../domain/id/resourceId';
import { busyText } from '../busy';
import { presentGallery } from '../present/presentGallery';
import type { TreeNode } from '../treeNode';
import type { TreeServices } from '../treeServices';
import { definitionNode } from './definitionNode';
import { listedChildren, shownOf } from './listedChildren';
import { placeholderItem } from './placeholderItem';

/** `prefix`: IDs of the view and the group. */
export function galleryNode(
  id: string,
  prefix: string,
  parent: TreeNode | undefined,
  services: TreeServices,
): TreeNode {
  const { store, operations } = services;
  const node: TreeNode = {
    id: `${prefix}${idKey(id)}`,
    parent,
    resourceId: id,
    reload: () => Promise.all([store.reread(id), store.loadDefinitions(id, true)]),
    getTreeItem() {
      const gallery = store.get(id);
      if (gallery?.kind !== 'gallery') return placeholderItem(id);
      const { state, items } = store.definitions(id);
      const definitions = state === 'loaded' || items.length > 0 ? items.length : undefined;
      return presentGallery(gallery, services.displayContext(), { definitions, busy: busyText(operations, id) });
    },
    getChildren: async () =>
      listedChildren(node, shownOf(await store.loadDefinitions(id), services), {
        node: definition => definitionNode(definition.id, node, services),
        none: l10n.t('No image definitions yet.'),
        failed: l10n.t("Couldn't load the image definitions."),
        reload: () => store.loadDefinitions(id, true),
      }),
  };
  return node;
}
