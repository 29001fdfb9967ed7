import * as l10n from '@vscode/l10n';
import type { Command } from '../services';
import { targetsOf } from '../target/targets';

/** Show Replication: the replication progress of a version's regions. */
export const showReplication: Command =
  services =>
  async (...args) => {
    const [id] = await targetsOf(args, { title: l10n.t('Show Replication'), kinds: ['version'] }, services);
    if (id !== undefined) services.showReplication(id);
  };
