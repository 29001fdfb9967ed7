import type { Command } from './services';
import { resourceIdsOf } from './targets';

/** Show Replication: the regions of a version, filling up. */
export const showReplication: Command =
  services =>
  (...args) => {
    const [id] = resourceIdsOf(args, services.selection);
    if (id !== undefined) services.showReplication(id);
  };
