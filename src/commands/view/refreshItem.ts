import { idKey } from '../../domain/id/resourceId';
import type { Command } from '../services';
import { selectedNodes, isStaleNode } from '../target/selectedNodes';

/** Refresh, in a node's menu: the node and its children, or everything if the node is stale. */
export const refreshItem: Command =
  ({ store, refreshAll }) =>
  async (...args) => {
    if (isStaleNode(args)) return refreshAll();
    const nodes = selectedNodes(args);
    const ids = new Set(nodes.flatMap(({ resourceId }) => (resourceId === undefined ? [] : [idKey(resourceId)])));
    await Promise.all([...[...ids].map(id => store.reread(id)), ...nodes.map(node => node.reload?.())]);
  };
