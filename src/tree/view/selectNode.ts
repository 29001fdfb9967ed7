import type { TreeNode } from '../treeNode';

interface SelectingView {
  readonly selection: readonly TreeNode[];
  reveal(node: TreeNode, how: { expand: boolean; select: boolean; focus: boolean }): Thenable<void>;
}

/** Enough for a tree that is redrawn a few times in a row. */
const mostReveals = 5;

/**
 * Reveals a node and selects it. VS Code drops a reveal, some without an error, when it reads the same rows at that moment, as
 * after a redraw: so the selection tells whether it has happened.
 */
export async function selectNode(view: SelectingView, node: TreeNode): Promise<void> {
  for (let reveals = 1; reveals <= mostReveals; reveals++) {
    const isLast = reveals === mostReveals;
    await view.reveal(node, { select: true, focus: true, expand: true }).then(undefined, (error: unknown) => {
      if (isLast) throw error;
    });
    if (view.selection.includes(node)) return;
  }
}
