import { quickInputPrompter } from '../wizards/engine/quickInput';
import { askEditGallery } from '../wizards/gallery/editGallery';
import { carryOut } from './carryOut';
import type { Command } from './services';
import { resourceIdsOf } from './targets';

/** Edit Gallery…: what can be changed, with what cannot and why. */
export const editGallery: Command =
  services =>
  async (...args) => {
    const [id] = resourceIdsOf(args, services.selection);
    const gallery = id === undefined ? undefined : await services.reader.gallery(id);
    if (gallery) await carryOut(services, await askEditGallery(gallery, services.wizards, quickInputPrompter));
  };
