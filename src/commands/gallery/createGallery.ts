import { askNewGallery } from '../../wizards/gallery/askNewGallery';
import { carryOut } from '../../wizards/plan/carryOut';
import type { Command } from '../services';
import { ensureSignedIn } from '../target/ensureSignedIn';

/** Create Gallery…, with every option of a gallery. */
export const createGallery: Command = services => async () => {
  if (await ensureSignedIn(services)) await carryOut(services, await askNewGallery(services));
};
