import * as l10n from '@vscode/l10n';
import { askEditGallery } from '../../wizards/gallery/askEditGallery';
import { carryOut } from '../../wizards/plan/carryOut';
import type { Command } from '../services';
import { readTargets } from '../target/targets';

/** Edit Gallery…: also shows what can't be changed, and why. */
export const editGallery: Command =
  services =>
  async (...args) => {
    const query = { title: l10n.t('Edit Gallery'), kinds: ['gallery'] } as const;
    const [gallery] = await readTargets(args, query, services, id => services.reader.gallery(id));
    if (gallery) await carryOut(services, await askEditGallery(gallery, services));
  };
