import * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import { openTreeView } from '../../platform/surface/treeView';
import type { NodeTree } from '../nodeTree';
import type { TreeNode } from '../treeNode';

/** Shows a node tree in a view contributed by package.json. */
export function openView(
  id: string,
  tree: NodeTree,
  media: vscode.Uri,
  disposables: Disposable[],
): vscode.TreeView<TreeNode> {
  const changed = new vscode.EventEmitter<TreeNode | TreeNode[] | undefined>();
  const listening = tree.onDidChange(change => changed.fire(change === 'all' ? undefined : [...change]));
  const view = openTreeView<TreeNode>(`computeGallery.${id}`, {
    onDidChangeTreeData: changed.event,
    getChildren: async node => [...(await tree.children(node))],
    async getTreeItem(node) {
      const shown = tree.draw(node);
      return (await import('./treeItem')).treeItem(node, shown, media);
    },
    getParent: node => node.parent,
  });
  disposables.push(view, listening, changed);
  return view;
}
