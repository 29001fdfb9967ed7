import * as l10n from '@vscode/l10n';
import type { Command } from '../services';
import { targetsOf } from '../target/targets';

/** Open Managed Image, and a click on one: its page, in the panel of versions that are looked at. */
export const openManagedImage: Command =
  services =>
  async (...args) => {
    const [id] = await targetsOf(args, { title: l10n.t('Open Managed Image'), kinds: ['managedImage'] }, services);
    if (id !== undefined) services.preview(id);
  };
