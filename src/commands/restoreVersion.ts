import * as l10n from '@vscode/l10n';
import { nameOf } from '../domain/resourceId';
import { askRestore } from '../wizards/version/restore';
import { quickInputPrompter } from '../wizards/engine/quickInput';
import { carryOut } from './carryOut';
import type { Command } from './services';
import { targetsOf } from './targets';

/** Restore Deleted Version: lists what soft delete keeps of a gallery or definition, with the days left; restores or removes for good. */
export const restoreVersion: Command =
  services =>
  async (...args) => {
    const wish = { title: l10n.t('Restore Deleted Version'), kinds: ['gallery', 'definition'] } as const;
    const [id] = await targetsOf(args, wish, services);
    if (id === undefined) return;
    const title = l10n.t('Restore Deleted Version in {0}', nameOf(id));
    await carryOut(services, await askRestore(id, title, services.wizards, quickInputPrompter));
  };
