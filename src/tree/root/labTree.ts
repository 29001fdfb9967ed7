import type { Disposable } from '../../base/event';
import { retirementText } from '../../domain/labs/retirement';
import type { LabTreeServices } from '../labTreeServices';
import type { NodeTree } from '../nodeTree';
import type { TreeNode } from '../treeNode';
import { changingLabs } from '../view/changingLabs';
import { findLabNode } from '../view/findLabNode';
import { redrawLabsOnChange } from '../view/redrawLabsOnChange';
import { watchVisibleNodes, type VisibleWatch } from '../view/watchVisibleNodes';
import type { GroupBy } from './group';
import { labRoots } from './labRoots';

/** The contents of the Lab Services view, loaded when it is first shown. */
export interface LabTree extends Disposable {
  roots(by: GroupBy): Promise<readonly TreeNode[]>;
  find(resourceId: string): Promise<TreeNode | undefined>;
  /** Polls what Lab Services is changing, whoever started it. */
  readonly watching: VisibleWatch;
  /** Shown above the tree: until when Azure Lab Services can be used. */
  message(): string;
  refresh(): Promise<void>;
  forget(): void;
}

export function labTree(tree: NodeTree, services: LabTreeServices): LabTree {
  const { labs } = services;
  const following = redrawLabsOnChange(tree, services);
  const watching = watchVisibleNodes(tree, changingLabs(labs));
  return {
    roots: by => labRoots(services, by),
    watching,
    find: id => findLabNode(tree, labs, id),
    message: () => retirementText(services.displayContext().now),
    async refresh() {
      const opened = tree.all().filter(node => tree.shownChildren(node).length > 0);
      await Promise.all([
        labs.loadPlans(true),
        labs.loadAccounts(true),
        labs.loadLabs(true),
        ...opened.map(node => node.reload?.()),
      ]);
    },
    forget: () => labs.clear(),
    dispose() {
      following.dispose();
      watching.dispose();
    },
  };
}
