import type { Command } from '../services';
import { nodesOf, wasLost } from '../target/nodesOf';

/** Try Again, on a node that stands for what could not be loaded; all that is shown where the node was lost. */
export const retryLoad: Command =
  ({ refreshAll }) =>
  async (...args) => {
    if (wasLost(args)) return refreshAll();
    await Promise.all(nodesOf(args).map(async node => node.reload?.()));
  };
