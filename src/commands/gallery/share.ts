import * as l10n from '@vscode/l10n';
import { askShare } from '../../wizards/gallery/askShare';
import { carryOut } from '../../wizards/plan/carryOut';
import type { Command } from '../services';
import { readTargets } from '../target/targets';

/** Share Gallery…: with subscriptions and tenants, with the community, or stop sharing. */
export const share: Command =
  services =>
  async (...args) => {
    const { reader } = services;
    const [read] = await readTargets(
      args,
      { title: l10n.t('Share Gallery'), kinds: ['gallery'] },
      services,
      async id => {
        const [gallery, sharing] = await Promise.all([reader.gallery(id), reader.gallerySharing(id)]);
        return gallery && sharing && { gallery, sharing };
      },
    );
    if (read) await carryOut(services, await askShare(read.gallery, read.sharing, services));
  };
