import { isTreeNode, type TreeNode } from '../tree/treeNode';

/**
 * The nodes a command was given: VS Code passes the node it was opened on and then all selected ones; only if the first is
 * among these are they all meant.
 */
export function nodesOf(args: readonly unknown[]): readonly TreeNode[] {
  const [node, selected] = args;
  if (!isTreeNode(node)) return [];
  const all = Array.isArray(selected) ? selected.filter(isTreeNode) : [];
  return all.includes(node) ? all : [node];
}

/** Resource ids a command was given: as nodes, as one id or as several, or else what is selected in the view. */
export function resourceIdsOf(
  args: readonly unknown[],
  selection: () => readonly string[] = () => [],
): readonly string[] {
  const [first] = args;
  if (typeof first === 'string') return [first];
  if (Array.isArray(first)) return first.filter(one => typeof one === 'string');
  const fromNodes = nodesOf(args).flatMap(({ resourceId }) => (resourceId === undefined ? [] : [resourceId]));
  return fromNodes.length > 0 || first !== undefined ? fromNodes : selection();
}
