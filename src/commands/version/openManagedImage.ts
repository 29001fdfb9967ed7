import * as l10n from '@vscode/l10n';
import type { Command } from '../services';
import { targetsOf } from '../target/targets';

/** A click on a managed image: its page, in the panel of versions that are looked at. */
export const openManagedImage: Command =
  services =>
  async (...args) => {
    const [id] = await targetsOf(args, { title: l10n.t('Open'), kinds: ['managedImage'] }, services);
    if (id !== undefined) services.preview(id);
  };
