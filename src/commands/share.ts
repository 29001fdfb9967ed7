import { quickInputPrompter } from '../wizards/engine/quickInput';
import { askShare } from '../wizards/gallery/share';
import { carryOut } from './carryOut';
import type { Command } from './services';
import { resourceIdsOf } from './targets';

/** Share Gallery…: with subscriptions and tenants, with everybody, or no longer. */
export const share: Command =
  services =>
  async (...args) => {
    const { reader, wizards } = services;
    const [id] = resourceIdsOf(args, services.selection);
    if (id === undefined) return;
    const [gallery, sharing] = await Promise.all([reader.gallery(id), reader.gallerySharing(id)]);
    if (gallery && sharing) await carryOut(services, await askShare(gallery, sharing, wizards, quickInputPrompter));
  };
