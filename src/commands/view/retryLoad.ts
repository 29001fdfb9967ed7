import type { Command } from '../services';
import { selectedNodes, isStaleNode } from '../target/selectedNodes';

/** Try Again, on a node that stands for what could not be loaded; all that is shown where the node was lost. */
export const retryLoad: Command =
  ({ refreshAll }) =>
  async (...args) => {
    if (isStaleNode(args)) return refreshAll();
    await Promise.all(selectedNodes(args).map(async node => node.reload?.()));
  };
