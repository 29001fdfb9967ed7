import * as l10n from '@vscode/l10n';
import { idKey, labPlanImageId, sameId } from '../../../domain/id/resourceId';
import { labListKeys } from '../../../store/labs/labLists';
import type { LabTreeServices } from '../../labTreeServices';
import { labImagesText } from '../../present/labs/labImagesText';
import type { TreeNode } from '../../treeNode';
import { listedChildren } from '../listedChildren';
import { labImageNode } from './labImageNode';

/** The images of the attached gallery of a lab plan or lab account, and which are enabled for labs. */
export function labImagesNode(
  ownerId: string,
  /** The attached gallery of a lab plan, whose other images Lab Services hides. Empty for a lab account, which hides none. */
  galleryId: () => string,
  parent: TreeNode,
  services: LabTreeServices,
): TreeNode {
  const { labs, store } = services;
  const hidden = (): readonly { readonly id: string; readonly name: string }[] => {
    const offered = labs.images(ownerId);
    if (galleryId() === '' || offered.state === 'unloaded') return [];
    return store
      .definitions(galleryId())
      .items.filter(({ id }) => !offered.items.some(one => sameId(one.definitionId, id)));
  };
  const node: TreeNode = {
    id: `${parent.id}/images`,
    parent,
    lists: () => [labListKeys.images(ownerId), idKey(galleryId())],
    reload: () => labs.loadImages(ownerId, true),
    getTreeItem() {
      const { state, items } = labs.images(ownerId);
      const enabled = items.filter(one => one.enabled).length;
      const isKnown = state === 'loaded' || items.length > 0;
      const text = isKnown ? labImagesText(enabled, items.length + hidden().length) : undefined;
      const label = l10n.t('Images');
      return {
        ...{ label, description: text, icon: { codicon: 'layers' }, contextValue: 'labImages', children: 'collapsed' },
        accessibilityLabel: text === undefined ? label : `${label}, ${text}`,
      };
    },
    async getChildren() {
      const known = await labs.loadImages(ownerId);
      const hiddenItems = hidden().map(({ id, name }) => ({
        id: labPlanImageId(ownerId, name),
        name,
        definitionId: id,
      }));
      // The versions are needed to explain why an image is hidden.
      for (const { definitionId } of hiddenItems) void store.loadVersions(definitionId);
      const items = [...known.items, ...hiddenItems].sort((a, b) => a.name.localeCompare(b.name));
      return listedChildren(
        node,
        { ...known, items },
        {
          node: one => labImageNode(one, ownerId, node, services),
          none: l10n.t('No images yet.'),
          failed: l10n.t("Couldn't load the images."),
          reload: () => labs.loadImages(ownerId, true),
        },
      );
    },
  };
  return node;
}
