import * as l10n from '@vscode/l10n';
import type { Command } from '../services';
import { targetsOf } from '../target/targets';

/** Open: the page of a version, in a panel of its own. */
export const showReplication: Command =
  services =>
  async (...args) => {
    const [id] = await targetsOf(args, { title: l10n.t('Open'), kinds: ['version'] }, services);
    if (id !== undefined) services.showReplication(id);
  };
