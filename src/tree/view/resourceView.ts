import type * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import { onDidChangeSetting, setting } from '../../platform/settings';
import type { GroupBy } from '../root/group';
import { NodeTree } from '../nodeTree';
import { openView } from './openView';
import type { TreeServices } from '../treeServices';
import type { TreeNode } from '../treeNode';

/** A view of resources before it is shown. */
export interface ResourceViewParts {
  readonly id: 'galleries' | 'managedImages' | 'labs';
  /** The first thing that is asked when the view is seen. */
  readonly roots: (by: GroupBy) => Promise<readonly TreeNode[]>;
  readonly find: (tree: NodeTree, resourceId: string) => Promise<TreeNode | undefined>;
  /** Is told the roots whenever they are shown. */
  readonly onShown: (roots: readonly TreeNode[], view: vscode.TreeView<TreeNode>) => void;
}

export interface ShownResources extends Disposable {
  readonly tree: NodeTree;
  readonly view: vscode.TreeView<TreeNode>;
  /** Opens the view with the selection on a resource; false where it is not to be found. */
  reveal(resourceId: string): Promise<boolean>;
}

/** A view of resources that shows who is signed in, in the groups that are wanted. */
export function showResources(
  { id, roots, find, onShown }: ResourceViewParts,
  { session }: TreeServices,
  media: vscode.Uri,
): ShownResources {
  const subscriptions: Disposable[] = [];
  const tree = new NodeTree(async () => {
    await session.start();
    const shown = await roots(setting('groupBy'));
    onShown(shown, view);
    return shown;
  });
  const view = openView(id, tree, media, subscriptions);
  subscriptions.push(
    session.onDidChange(() => tree.drawAll()),
    onDidChangeSetting('groupBy', () => tree.drawAll()),
  );
  return {
    tree,
    view,
    async reveal(resourceId) {
      await session.start();
      const node = await find(tree, resourceId);
      if (node) await view.reveal(node, { select: true, focus: true, expand: true });
      return node !== undefined;
    },
    dispose: () => subscriptions.forEach(one => one.dispose()),
  };
}
