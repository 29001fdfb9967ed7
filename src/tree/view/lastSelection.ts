import type * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import type { TreeNode } from '../treeNode';

/** What is selected in the view used last. */
export interface LastSelection extends Disposable {
  ids(): readonly string[];
}

/**
 * Follows the selection of several views. While VS Code reloads rows, it doesn't report them as selected although they still
 * are; until they are back, the selection as it was last made counts.
 */
export function followSelection(
  views: readonly [vscode.TreeView<TreeNode>, ...vscode.TreeView<TreeNode>[]],
): LastSelection {
  let [view] = views;
  let made: readonly string[] = [];
  const disposables: readonly Disposable[] = views.map(one =>
    one.onDidChangeSelection(({ selection }) => {
      view = one;
      made = idsOf(selection);
    }),
  );
  return {
    ids: () => (view.selection.length > 0 ? idsOf(view.selection) : made),
    dispose: () => disposables.forEach(one => one.dispose()),
  };
}

function idsOf(nodes: readonly TreeNode[]): readonly string[] {
  return nodes.flatMap(({ resourceId }) => resourceId ?? []);
}
