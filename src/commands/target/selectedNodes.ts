import { isTreeNode, type TreeNode } from '../../tree/treeNode';

/**
 * The nodes a command was given: VS Code passes the node it was opened on and then all selected ones; only if the first is
 * among these are they all meant.
 */
export function selectedNodes(args: readonly unknown[]): readonly TreeNode[] {
  const [node, selected] = args;
  if (!isTreeNode(node)) return [];
  const all = Array.isArray(selected) ? selected.filter(isTreeNode) : [];
  return all.includes(node) ? all : [node];
}

/**
 * Whether a command was meant for a row that VS Code no longer knows, since it is asking for the rows anew at that moment: a
 * menu then passes two arguments, and neither says which. What is selected elsewhere must not be taken for it.
 */
export function isStaleNode(args: readonly unknown[]): boolean {
  return args.length > 1 && (args[0] ?? undefined) === undefined;
}
