import type { Command } from '../services';
import { selectedNodes, isStaleNode } from '../target/selectedNodes';

/** Try Again, on a node for something that failed to load. Reloads everything if the node is stale. */
export const retryLoad: Command =
  ({ refreshAll }) =>
  async (...args) => {
    if (isStaleNode(args)) return refreshAll();
    await Promise.all(selectedNodes(args).map(async node => node.reload?.()));
  };
