import type { Command } from '../services';

/** Refresh: everything. Ignores the focused node, which VS Code passes to a view's title button. */
export const refresh: Command =
  ({ refreshAll }) =>
  async () =>
    refreshAll();
