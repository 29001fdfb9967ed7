import type * as vscode from 'vscode';
import type { ResourceBase } from '../domain/model/resource';
import type { Subscription } from '../domain/event';
import { onDidChangeSetting, setting } from '../platform/settings';
import { findNode } from './findNode';
import { followChanges } from './followChanges';
import { NodeTree } from './nodeTree';
import { openView } from './openView';
import { resourceRoots, type ResourceView } from './resourceRoots';
import type { TreeServices } from './treeServices';
import type { TreeNode } from './treeNode';

export interface ShownResources extends Subscription {
  readonly tree: NodeTree;
  readonly view: vscode.TreeView<TreeNode>;
  /** Opens the view with the selection on a resource; false where it is not to be found. */
  reveal(resourceId: string): Promise<boolean>;
}

/** A view of resources that keeps itself up to date. `onEmpty` is told whether there is nothing to show. */
export function showResources<T extends ResourceBase>(
  described: ResourceView<T> & { readonly id: 'galleries' | 'managedImages' },
  services: TreeServices,
  media: vscode.Uri,
  onEmpty: (empty: boolean) => void,
): ShownResources {
  const subscriptions: Subscription[] = [];
  const tree = new NodeTree(async () => {
    await services.session.start();
    const roots = await resourceRoots(described, setting('groupBy'), services);
    onEmpty(roots.length === 0);
    return roots;
  });
  const view = openView(described.id, tree, media, subscriptions);
  subscriptions.push(
    followChanges(tree, described.id, services),
    services.session.onDidChange(() => tree.drawAll()),
    onDidChangeSetting('groupBy', () => tree.drawAll()),
  );
  return {
    tree,
    view,
    async reveal(resourceId) {
      await services.session.start();
      const node = await findNode(tree, services.store, resourceId);
      if (node) await view.reveal(node, { select: true, focus: true, expand: true });
      return node !== undefined;
    },
    dispose: () => subscriptions.forEach(one => one.dispose()),
  };
}
