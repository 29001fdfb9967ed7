import type { Known } from '../../store/ports';
import type { TreeNode } from '../treeNode';
import { messageNode } from './messageNode';
import { retryNode } from './retryNode';

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
