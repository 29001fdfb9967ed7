import type { Command } from '../services';

/** Refresh: everything that is shown. VS Code gives a view's title button the node that has the focus: it is not what is meant. */
export const refresh: Command =
  ({ refreshAll }) =>
  async () =>
    refreshAll();
