import * as l10n from '@vscode/l10n';
import { idKey } from '../../../domain/id/resourceId';
import { labListKeys } from '../../../store/labs/labLists';
import { busyText } from '../../busy';
import type { LabTreeServices } from '../../labTreeServices';
import { presentLabAccount } from '../../present/labs/presentLabAccount';
import type { TreeNode } from '../../treeNode';
import { listedChildren } from '../listedChildren';
import { placeholderItem } from '../placeholderItem';
import { attachedGalleryNode, noGalleryNode } from './attachedGalleryNode';
import { labImagesNode } from './labImagesNode';
import { labNode } from './labNode';
import { readVersionsOf } from './readVersionsOf';

/** A classic lab account. `prefix`: IDs of the view and the group. */
export function labAccountNode(
  id: string,
  prefix: string,
  parent: TreeNode | undefined,
  services: LabTreeServices,
): TreeNode {
  const { labs, operations } = services;
  const node: TreeNode = {
    id: `${prefix}${idKey(id)}`,
    parent,
    resourceId: id,
    lists: () => [labListKeys.attached(id), labListKeys.accountLabs(id)],
    reload: () =>
      Promise.all([
        labs.reread(id),
        labs.loadAttached(id, true),
        labs.loadImages(id, true),
        labs.loadAccountLabs(id, true),
      ]),
    getTreeItem() {
      const account = labs.get(id);
      if (account?.kind !== 'labAccount') return placeholderItem(id);
      const { state, items } = labs.attached(id);
      return presentLabAccount(account, services.displayContext(), {
        galleries: state === 'loaded' || items.length > 0 ? items.map(({ name }) => name) : undefined,
        busy: busyText(operations, id),
      });
    },
    async getChildren() {
      const [attached, own] = await Promise.all([labs.loadAttached(id), labs.loadAccountLabs(id)]);
      void labs.loadImages(id);
      readVersionsOf(own.items, services);
      const galleries =
        attached.items.length === 0 && attached.failures.length === 0
          ? [noGalleryNode(node)]
          : listedChildren(node, attached, {
              node: one => attachedGalleryNode(one.galleryId, node, services),
              none: '',
              failed: l10n.t("Couldn't load the attached galleries."),
              reload: () => labs.loadAttached(id, true),
            });
      return [
        ...galleries,
        labImagesNode(id, () => '', node, services),
        ...listedChildren(node, own, {
          node: lab => labNode(lab.id, node, services),
          none: l10n.t('No labs yet.'),
          failed: l10n.t("Couldn't load the labs."),
          reload: () => labs.loadAccountLabs(id, true),
        }),
      ];
    },
  };
  return node;
}
