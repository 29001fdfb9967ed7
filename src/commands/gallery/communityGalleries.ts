import { parseForeignId } from '../../domain/id/foreignId';
import { showMessage } from '../../platform/surface/messages';
import { addCommunityGallery as add, askCommunityGallery } from '../../wizards/pick/communityGallery';
import type { Command } from '../services';
import { ensureSignedIn } from '../target/ensureSignedIn';
import { selectedNodes } from '../target/selectedNodes';

/** Add Community Gallery…: by public name. It is remembered and shown in the Galleries view. */
export const addCommunityGallery: Command = services => async given => {
  if (!(await ensureSignedIn(services))) return;
  const { foreignGalleries } = services;
  const added =
    typeof given === 'string'
      ? await add(foreignGalleries, given)
      : await askCommunityGallery(foreignGalleries, services);
  if (typeof added === 'string') void showMessage('error', added);
  else if (added) await services.reveal(added.id);
};

/** Remove from View: a community gallery that the user added. Changes nothing in Azure. */
export const removeCommunityGallery: Command =
  ({ foreignGalleries }) =>
  (...args) => {
    const ids = typeof args[0] === 'string' ? [args[0]] : selectedNodes(args).map(({ resourceId = '' }) => resourceId);
    for (const foreign of ids.map(parseForeignId)) {
      if (foreign?.kind === 'community' && foreign.names[0] !== undefined) foreignGalleries.remove(foreign.names[0]);
    }
  };

/** Browse Images Shared with Me: works for users without a gallery too. */
export const browseShared: Command = services => async () => {
  if (!(await ensureSignedIn(services))) return;
  services.foreignGalleries.want();
  await services.revealShared();
};
