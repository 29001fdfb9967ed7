import type { Known } from '../../store/ports';
import type { TreeServices } from '../treeServices';
import type { TreeNode } from '../treeNode';
import { messageNode } from './messageNode';
import { retryNode } from './retryNode';

/** What a filter leaves of a list. */
export function shownOf<T extends { readonly id: string }>(
  known: Known<T>,
  { shows }: Pick<TreeServices, 'shows'>,
): Known<T> {
  return shows ? { ...known, items: known.items.filter(({ id }) => shows(id)) } : known;
}

/** What is known of a list, as children: what was found before stays, and what failed is a line that asks again. */
export function listedChildren<T>(
  parent: TreeNode,
  known: Known<T>,
  say: {
    readonly node: (item: T) => TreeNode;
    readonly none: string;
    readonly failed: string;
    readonly reload: () => Promise<unknown>;
  },
): readonly TreeNode[] {
  const [first] = known.failures;
  if (!first) return known.items.length > 0 ? known.items.map(say.node) : [messageNode(parent, say.none)];
  const retry = retryNode({ id: parent.id, parent, label: say.failed, failure: first.failure, reload: say.reload });
  return [...known.items.map(say.node), retry];
}
