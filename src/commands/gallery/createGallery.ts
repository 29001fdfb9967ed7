import { askNewGallery } from '../../wizards/gallery/askNewGallery';
import { carryOut } from '../../wizards/plan/carryOut';
import type { Command } from '../services';
import { signedIn } from '../target/signedIn';

/** Create Gallery…, with every option a gallery has. */
export const createGallery: Command = services => async () => {
  if (await signedIn(services)) await carryOut(services, await askNewGallery(services.wizards));
};
