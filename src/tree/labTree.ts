import type { Subscription } from '../domain/event';
import { retirementText } from '../domain/labs/retirement';
import { findLabNode } from './findLabNode';
import { followLabs } from './followLabs';
import type { GroupBy } from './group';
import { labRoots } from './labRoots';
import type { LabTreeServices } from './labTreeServices';
import type { NodeTree } from './nodeTree';
import type { TreeNode } from './treeNode';

/** What the Lab Services view shows once it is seen. */
export interface LabTree extends Subscription {
  roots(by: GroupBy): Promise<readonly TreeNode[]>;
  find(resourceId: string): Promise<TreeNode | undefined>;
  /** Above the rows: until when Azure Lab Services can be used. */
  message(): string;
  refresh(): Promise<void>;
  forget(): void;
}

export function labTree(tree: NodeTree, services: LabTreeServices): LabTree {
  const { labs } = services;
  const following = followLabs(tree, services);
  return {
    roots: by => labRoots(services, by),
    find: id => findLabNode(tree, labs, id),
    message: () => retirementText(services.reader().now),
    async refresh() {
      const opened = tree.all().filter(node => tree.shownBelow(node).length > 0);
      await Promise.all([
        labs.loadPlans(true),
        labs.loadAccounts(true),
        labs.loadLabs(true),
        ...opened.map(node => node.reload?.()),
      ]);
    },
    forget: () => labs.clear(),
    dispose: () => following.dispose(),
  };
}
