import { idKey } from '../../domain/id/resourceId';
import type { NodeTree } from '../nodeTree';
import type { TreeNode } from '../treeNode';

interface HitView {
  reveal(node: TreeNode, how: { expand: boolean; select: boolean; focus: boolean }): Thenable<void>;
}

/** Each opened node may take a request. */
const mostOpened = 25;

/**
 * Opens the nodes that contain what a filter found, from the top down.
 * @param opens ID keys of the galleries and definitions that contain hits
 * @param isCurrent whether the filter still applies
 */
export async function showHits(
  tree: NodeTree,
  view: HitView,
  opens: ReadonlySet<string>,
  isCurrent: () => boolean,
): Promise<void> {
  const waiting = [...(await tree.children())];
  const [top] = waiting;
  let opened = 0;
  for (const node of waiting) {
    if (!isCurrent() || opened === mostOpened) break;
    const { resourceId, isForeign } = node;
    if (!('getChildren' in node) || isForeign || (resourceId !== undefined && !opens.has(idKey(resourceId)))) continue;
    await view.reveal(node, { expand: true, select: false, focus: false });
    waiting.push(...(await tree.children(node)));
    opened++;
  }
  if (top && opened > 0 && isCurrent()) await view.reveal(top, { expand: false, select: false, focus: false });
}
