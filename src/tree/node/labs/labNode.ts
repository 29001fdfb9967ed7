import * as l10n from '@vscode/l10n';
import { idKey } from '../../../domain/id/resourceId';
import type { LabPlan } from '../../../domain/labs/owner/labPlan';
import { labListKeys } from '../../../store/labs/labLists';
import { busyText } from '../../busy';
import { isLabPlanDeleted } from '../../isLabPlanDeleted';
import type { LabTreeServices } from '../../labTreeServices';
import { presentLab } from '../../present/labs/presentLab';
import { presentTemplate } from '../../present/labs/presentTemplate';
import type { TreeNode } from '../../treeNode';
import { listedChildren } from '../listedChildren';
import { placeholderItem } from '../placeholderItem';

export function labNode(id: string, parent: TreeNode, services: LabTreeServices): TreeNode {
  const { labs, store, operations } = services;
  const templateBusy = (): string | undefined => busyText(operations, `${id}/virtualMachines/0`);
  const planOf = (planId: string | undefined): LabPlan | null | undefined => {
    const plan = planId === undefined ? undefined : labs.get(planId);
    if (plan?.kind === 'labPlan') return plan;
    return isLabPlanDeleted(planId, services) ? null : undefined;
  };
  const node: TreeNode = {
    id: `${parent.id}${idKey(id)}`,
    parent,
    resourceId: id,
    lists: () => [labListKeys.templates(id)],
    reload: () => Promise.all([labs.reread(id), labs.loadTemplates(id, true)]),
    getTreeItem() {
      const lab = labs.get(id);
      if (lab?.kind !== 'lab') return placeholderItem(id);
      return presentLab(
        lab,
        {
          plan: planOf(lab.labPlanId),
          versions: lab.definitionId === undefined ? [] : store.versions(lab.definitionId).items,
          busy: busyText(operations, id) ?? templateBusy(),
        },
        services.displayContext(),
      );
    },
    getChildren: async () =>
      listedChildren(node, await labs.loadTemplates(id), {
        node: one => templateNode(one.id, node, services),
        none: l10n.t("The template VM doesn't exist."),
        failed: l10n.t("Couldn't load the template VM."),
        reload: () => labs.loadTemplates(id, true),
      }),
  };
  return node;
}

function templateNode(id: string, parent: TreeNode, { labs, operations }: LabTreeServices): TreeNode {
  return {
    id: `${parent.id}/template`,
    parent,
    resourceId: id,
    reload: () => labs.reread(id),
    getTreeItem() {
      const machine = labs.get(id);
      return machine?.kind === 'labMachine' ? presentTemplate(machine, busyText(operations, id)) : placeholderItem(id);
    },
  };
}
