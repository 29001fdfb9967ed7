import type { Command } from './services';
import { nodesOf } from './targets';

/** Try Again, on a node that stands for what could not be loaded. */
export const retryLoad: Command =
  () =>
  async (...args) => {
    await Promise.all(nodesOf(args).map(async node => node.reload?.()));
  };
