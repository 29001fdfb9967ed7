import * as l10n from '@vscode/l10n';
import { idKey, nameOf, parentId } from '../../domain/id/resourceId';
import { busyText } from '../busy';
import { presentDefinition } from '../present/presentDefinition';
import type { TreeNode } from '../treeNode';
import type { TreeServices } from '../treeServices';
import { listedChildren, shownOf } from './listedChildren';
import { placeholderItem } from './placeholderItem';
import { versionNode } from './versionNode';

export function definitionNode(id: string, parent: TreeNode, services: TreeServices): TreeNode {
  const { store, operations } = services;
  const node: TreeNode = {
    id: `${parent.id}/${nameOf(idKey(id))}`,
    parent,
    resourceId: id,
    reload: () => Promise.all([store.reread(id), store.loadVersions(id, true)]),
    getTreeItem() {
      const definition = store.get(id);
      if (definition?.kind !== 'definition') return placeholderItem(id);
      const { state, items } = store.versions(id);
      const versions = state === 'unloaded' || (state === 'loading' && items.length === 0) ? undefined : items;
      const galleryId = parentId(id) ?? '';
      const gallery = store.get(galleryId);
      return presentDefinition(definition, services.displayContext(), {
        versions,
        busy: busyText(operations, id),
        gallery: gallery?.kind === 'gallery' ? gallery : undefined,
        isAttached: services.isAttached?.(galleryId),
      });
    },
    getChildren: async () =>
      listedChildren(node, shownOf(await store.loadVersions(id), services), {
        node: version => versionNode(version.id, node, services),
        none: l10n.t('No image versions yet.'),
        failed: l10n.t("Couldn't load the image versions."),
        reload: () => store.loadVersions(id, true),
      }),
  };
  return node;
}
