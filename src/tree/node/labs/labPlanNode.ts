import * as l10n from '@vscode/l10n';
import { idKey, sameId } from '../../../domain/id/resourceId';
import { labListKeys } from '../../../store/labs/labLists';
import { busyText } from '../../busy';
import type { LabTreeServices } from '../../labTreeServices';
import { presentLabPlan } from '../../present/labs/presentLabPlan';
import type { TreeNode } from '../../treeNode';
import { listedChildren } from '../listedChildren';
import { placeholderItem } from '../placeholderItem';
import { attachedGalleryNode, noGalleryNode } from './attachedGalleryNode';
import { labImagesNode } from './labImagesNode';
import { labNode } from './labNode';
import { readVersionsOf } from './readVersionsOf';

/** `prefix`: IDs of the view and the group. */
export function labPlanNode(
  id: string,
  prefix: string,
  parent: TreeNode | undefined,
  services: LabTreeServices,
): TreeNode {
  const { labs, operations } = services;
  const ofPlan = (known: ReturnType<typeof labs.labs>): ReturnType<typeof labs.labs> => ({
    ...known,
    items: known.items.filter(({ labPlanId = '' }) => sameId(labPlanId, id)),
  });
  const galleryId = (): string | undefined => {
    const plan = labs.get(id);
    return plan?.kind === 'labPlan' ? plan.galleryId : undefined;
  };
  const node: TreeNode = {
    id: `${prefix}${idKey(id)}`,
    parent,
    resourceId: id,
    lists: () => [labListKeys.labs],
    reload: () => Promise.all([labs.reread(id), labs.loadLabs(true), labs.loadImages(id, true)]),
    getTreeItem() {
      const plan = labs.get(id);
      if (plan?.kind !== 'labPlan') return placeholderItem(id);
      return presentLabPlan(plan, services.displayContext(), {
        labs: ofPlan(labs.labs()).items.length,
        busy: busyText(operations, id),
      });
    },
    async getChildren() {
      const known = ofPlan(await labs.loadLabs());
      const gallery = galleryId();
      // Redrawn with the number of images once they are loaded.
      if (gallery !== undefined) void labs.loadImages(id);
      readVersionsOf(known.items, services);
      return [
        ...(gallery === undefined
          ? [noGalleryNode(node)]
          : [attachedGalleryNode(gallery, node, services), labImagesNode(id, () => galleryId() ?? '', node, services)]),
        ...listedChildren(node, known, {
          node: lab => labNode(lab.id, node, services),
          none: l10n.t('No labs yet.'),
          failed: l10n.t("Couldn't load the labs."),
          reload: () => labs.loadLabs(true),
        }),
      ];
    },
  };
  return node;
}
