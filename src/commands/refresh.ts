import { idKey } from '../domain/resourceId';
import type { Command } from './services';
import { nodesOf } from './targets';

/** Refresh: a node and what is below it, or everything that is shown. */
export const refresh: Command =
  ({ store, refreshAll }) =>
  async (...args) => {
    const nodes = nodesOf(args);
    const ids = new Set(nodes.flatMap(({ resourceId }) => (resourceId === undefined ? [] : [idKey(resourceId)])));
    if (nodes.length > 0) {
      await Promise.all([...[...ids].map(id => store.reread(id)), ...nodes.map(node => node.reload?.())]);
      return;
    }
    await refreshAll();
  };
