import * as l10n from '@vscode/l10n';
import { idKey } from '../../domain/id/resourceId';
import type { ForeignGalleries } from '../../store/foreignGalleries';
import { presentForeignGallery } from '../present/presentForeignGallery';
import type { TreeNode } from '../treeNode';
import type { TreeServices } from '../treeServices';
import { definitionNode } from './definitionNode';
import { listedChildren } from './listedChildren';

/** A shared or community gallery. Its contents can be read, used and copied, but not changed. */
export function foreignGalleryNode(
  id: string,
  parent: TreeNode,
  foreignGalleries: ForeignGalleries,
  services: TreeServices,
): TreeNode {
  const { store } = services;
  const node: TreeNode = {
    id: `${parent.id}${idKey(id)}`,
    parent,
    resourceId: id,
    reload: () => Promise.all([foreignGalleries.read(id).catch(() => undefined), store.loadDefinitions(id, true)]),
    getTreeItem() {
      const { state, items } = store.definitions(id);
      const definitions = state === 'loaded' || items.length > 0 ? items.length : undefined;
      return presentForeignGallery(
        id,
        foreignGalleries.isGone(id) ? 'gone' : foreignGalleries.get(id),
        services.displayContext(),
        definitions,
      );
    },
    getChildren: async () =>
      listedChildren(node, await store.loadDefinitions(id), {
        node: definition => definitionNode(definition.id, node, services),
        none: l10n.t('No image definitions.'),
        failed: l10n.t("Couldn't load the image definitions."),
        reload: () => store.loadDefinitions(id, true),
      }),
  };
  return node;
}
