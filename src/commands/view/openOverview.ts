import type { Command } from '../services';
import { ensureSignedIn } from '../target/ensureSignedIn';

/** Open Overview: all galleries at a glance, and what to look at. */
export const openOverview: Command = services => async () => {
  await services.session.start();
  if (await ensureSignedIn(services)) services.showOverview();
};
