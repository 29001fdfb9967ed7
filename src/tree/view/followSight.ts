import type * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import type { TreeNode } from '../treeNode';
import type { ShownWatch } from './watchShown';

/** Tells a watch what of its view can be seen. */
export function followSight(view: vscode.TreeView<TreeNode>, watching: ShownWatch): Disposable {
  const listening = [
    view.onDidChangeVisibility(({ visible }) => watching.visible(visible)),
    view.onDidExpandElement(({ element }) => watching.expanded(element, true)),
    view.onDidCollapseElement(({ element }) => watching.expanded(element, false)),
  ];
  watching.visible(view.visible);
  return { dispose: () => listening.forEach(one => void one.dispose()) };
}
