import type * as vscode from 'vscode';
import type { Subscription } from '../domain/event';
import { onDidChangeSetting, setting } from '../platform/settings';
import { followChanges } from './followChanges';
import { NodeTree } from './nodeTree';
import { openView } from './openView';
import type { TreeServices } from './treeServices';
import type { TreeNode } from './treeNode';

export interface ShownResources extends Subscription {
  readonly tree: NodeTree;
  readonly view: vscode.TreeView<TreeNode>;
  /** Opens the view with the selection on a resource; false where it is not to be found. */
  reveal(resourceId: string): Promise<boolean>;
}

/** A view of resources that keeps itself up to date. `onEmpty` is told whether there is nothing to show. */
export function showResources(
  id: 'galleries' | 'managedImages',
  services: TreeServices,
  media: vscode.Uri,
  onEmpty: (empty: boolean) => void,
): ShownResources {
  const subscriptions: Subscription[] = [];
  const tree = new NodeTree(async () => {
    await services.session.start();
    const { galleryRoots, managedImageRoots } = await import('./roots');
    const roots = await (id === 'galleries' ? galleryRoots : managedImageRoots)(services, setting('groupBy'));
    onEmpty(roots.length === 0);
    return roots;
  });
  const view = openView(id, tree, media, subscriptions);
  subscriptions.push(
    followChanges(tree, id, services),
    services.session.onDidChange(() => tree.drawAll()),
    onDidChangeSetting('groupBy', () => tree.drawAll()),
  );
  return {
    tree,
    view,
    async reveal(resourceId) {
      await services.session.start();
      const { findNode } = await import('./findNode');
      const node = await findNode(tree, services.store, resourceId);
      if (node) await view.reveal(node, { select: true, focus: true, expand: true });
      return node !== undefined;
    },
    dispose: () => subscriptions.forEach(one => one.dispose()),
  };
}
