import * as l10n from '@vscode/l10n';
import { nameOf } from '../../domain/id/resourceId';
import { carryOut } from '../../wizards/plan/carryOut';
import { askRestore } from '../../wizards/version/askRestore';
import type { Command } from '../services';
import { targetsOf } from '../target/targets';

/**
 * Restore Deleted Version: lists soft-deleted versions of a gallery or definition with their remaining days, to restore or
 * purge.
 */
export const restoreVersion: Command =
  services =>
  async (...args) => {
    const query = { title: l10n.t('Restore Deleted Version'), kinds: ['gallery', 'definition'] } as const;
    const [id] = await targetsOf(args, query, services);
    if (id === undefined) return;
    const title = l10n.t('Restore Deleted Version in {0}', nameOf(id));
    await carryOut(services, await askRestore(id, title, services));
  };
