import * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import type { NodeTree } from '../nodeTree';
import { treeItem } from './treeItem';
import type { TreeNode } from '../treeNode';

/** Shows a node tree in a view contributed by package.json. */
export function openView(
  id: string,
  tree: NodeTree,
  media: vscode.Uri,
  subscriptions: Disposable[],
): vscode.TreeView<TreeNode> {
  const changed = new vscode.EventEmitter<TreeNode | TreeNode[] | undefined>();
  const listening = tree.onDidChange(change => changed.fire(change === 'all' ? undefined : [...change]));
  const view = vscode.window.createTreeView<TreeNode>(`computeGallery.${id}`, {
    canSelectMany: true,
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async node => [...(await tree.children(node))],
      getTreeItem: node => treeItem(node, tree.draw(node), media),
      getParent: node => node.parent,
    },
  });
  subscriptions.push(view, listening, changed);
  return view;
}
