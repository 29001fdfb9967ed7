import type { Known } from '../../store/ports';
import type { TreeNode } from '../treeNode';
import type { TreeServices } from '../treeServices';
import { messageNode } from './messageNode';
import { retryNode } from './retryNode';

/** The items of a list that match the filter. */
export function shownOf<T extends { readonly id: string }>(
  known: Known<T>,
  { shows }: Pick<TreeServices, 'shows'>,
): Known<T> {
  return shows ? { ...known, items: known.items.filter(({ id }) => shows(id)) } : known;
}

/** The items of a list as nodes. After a failure, the items loaded before stay, followed by a retry node. */
export function listedChildren<T>(
  parent: TreeNode,
  known: Known<T>,
  options: {
    readonly node: (item: T) => TreeNode;
    readonly none: string;
    readonly failed: string;
    readonly reload: () => Promise<unknown>;
  },
): readonly TreeNode[] {
  const [first] = known.failures;
  if (!first) return known.items.length > 0 ? known.items.map(options.node) : [messageNode(parent, options.none)];
  const retry = retryNode({
    id: parent.id,
    parent,
    label: options.failed,
    failure: first.failure,
    reload: options.reload,
  });
  return [...known.items.map(options.node), retry];
}
