import type * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import type { TreeNode } from '../treeNode';
import type { VisibleWatch } from './watchVisibleNodes';

/** Keeps a watch informed of which nodes of its view are visible. */
export function trackVisibility(view: vscode.TreeView<TreeNode>, watching: VisibleWatch): Disposable {
  const listening = [
    view.onDidChangeVisibility(({ visible }) => watching.visible(visible)),
    view.onDidExpandElement(({ element }) => watching.expanded(element, true)),
    view.onDidCollapseElement(({ element }) => watching.expanded(element, false)),
  ];
  watching.visible(view.visible);
  return { dispose: () => listening.forEach(one => void one.dispose()) };
}
