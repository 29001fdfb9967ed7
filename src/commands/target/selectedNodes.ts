import { isTreeNode, type TreeNode } from '../../tree/treeNode';

/**
 * The nodes a command applies to. VS Code passes the node it was invoked on, then all selected nodes; the selection counts
 * only if it includes that node.
 */
export function selectedNodes(args: readonly unknown[]): readonly TreeNode[] {
  const [node, selected] = args;
  if (!isTreeNode(node)) return [];
  const all = Array.isArray(selected) ? selected.filter(isTreeNode) : [];
  return all.includes(node) ? all : [node];
}

/**
 * Whether a command was invoked on a node that VS Code no longer knows because the tree is being reloaded. The menu then
 * passes two arguments, both undefined; the current selection must not be used instead.
 */
export function isStaleNode(args: readonly unknown[]): boolean {
  return args.length > 1 && (args[0] === undefined || args[0] === null);
}
