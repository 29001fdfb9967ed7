import type * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import { onDidChangeSetting, setting } from '../../platform/settings';
import { NodeTree } from '../nodeTree';
import type { GroupBy } from '../root/group';
import type { TreeNode } from '../treeNode';
import type { TreeServices } from '../treeServices';
import { openView } from './openView';

export interface ResourceViewParts {
  readonly id: 'galleries' | 'managedImages' | 'labs';
  /** Called when the view is first shown. */
  readonly roots: (by: GroupBy) => Promise<readonly TreeNode[]>;
  readonly find: (tree: NodeTree, resourceId: string) => Promise<TreeNode | undefined>;
  /** Called whenever roots were loaded. */
  readonly onShown: (roots: readonly TreeNode[], view: vscode.TreeView<TreeNode>) => void;
}

export interface ShownResources extends Disposable {
  readonly tree: NodeTree;
  readonly view: vscode.TreeView<TreeNode>;
  select(node: TreeNode): Promise<void>;
  /** Reveals and selects a resource. False if it wasn't found. */
  reveal(resourceId: string): Promise<boolean>;
}

/** A view of resources, grouped as configured, that also reflects the sign-in state. */
export function showResources(
  { id, roots, find, onShown }: ResourceViewParts,
  { session }: TreeServices,
  media: vscode.Uri,
): ShownResources {
  const disposables: Disposable[] = [];
  let isOver = false;
  const tree = new NodeTree(async () => {
    await session.start();
    const shown = await roots(setting('groupBy'));
    // What arrives late would be said of the next session.
    if (!isOver) onShown(shown, view);
    return shown;
  });
  const view = openView(id, tree, media, disposables);
  disposables.push(
    session.onDidChange(() => tree.drawAll()),
    onDidChangeSetting('groupBy', () => tree.drawAll()),
  );
  const select = async (node: TreeNode): Promise<void> => (await import('./selectNode')).selectNode(view, node);
  return {
    tree,
    view,
    select,
    async reveal(resourceId) {
      await session.start();
      const node = await find(tree, resourceId);
      if (node) await select(node);
      return node !== undefined;
    },
    dispose() {
      isOver = true;
      for (const one of disposables) one.dispose();
    },
  };
}
