import type { Command } from '../services';

/** Clear Filter: shows all galleries again. */
export const clearFilter: Command =
  ({ showOnly }) =>
  () =>
    showOnly(undefined);
