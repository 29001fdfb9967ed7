import * as l10n from '@vscode/l10n';
import type { Command } from '../services';
import { targetsOf } from '../target/targets';

/** Open Image Version, and a click on one: its page, in the panel that the next click reuses, while the tree keeps the focus. */
export const openVersion: Command =
  services =>
  async (...args) => {
    const [id] = await targetsOf(args, { title: l10n.t('Open Image Version'), kinds: ['version'] }, services);
    if (id !== undefined) services.preview(id);
  };
