import { idKey } from '../../domain/id/resourceId';
import type { Command } from '../services';
import { nodesOf, wasLost } from '../target/nodesOf';

/** Refresh, in a node's menu: the node and what is below it; everything where the node was lost. */
export const refreshItem: Command =
  ({ store, refreshAll }) =>
  async (...args) => {
    if (wasLost(args)) return refreshAll();
    const nodes = nodesOf(args);
    const ids = new Set(nodes.flatMap(({ resourceId }) => (resourceId === undefined ? [] : [idKey(resourceId)])));
    await Promise.all([...[...ids].map(id => store.reread(id)), ...nodes.map(node => node.reload?.())]);
  };
