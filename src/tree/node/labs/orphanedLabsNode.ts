import * as l10n from '@vscode/l10n';
import type { Lab } from '../../../domain/labs/lab/lab';
import type { LabTreeServices } from '../../labTreeServices';
import type { TreeNode } from '../../treeNode';
import { labNode } from './labNode';
import { readVersionsOf } from './readVersionsOf';

/** Labs whose lab plan isn't in the view: deleted, or in a subscription that isn't selected. */
export function orphanedLabsNode(find: () => readonly Lab[], services: LabTreeServices): TreeNode {
  const node: TreeNode = {
    id: 'labs/orphaned',
    getTreeItem() {
      const label = l10n.t('Labs without a lab plan');
      const count = String(find().length);
      return {
        ...{ label, description: count, icon: { codicon: 'debug-disconnect' }, contextValue: 'labsWithoutPlan' },
        children: 'collapsed',
        tooltip: {
          paragraphs: [
            l10n.t(
              "Their lab plan was deleted or is in a subscription that isn't shown. Without it, you can't export templates.",
            ),
          ],
        },
        accessibilityLabel: `${label}, ${count}`,
      };
    },
    async getChildren() {
      readVersionsOf(find(), services);
      return find().map(lab => labNode(lab.id, node, services));
    },
  };
  return node;
}
