import * as l10n from '@vscode/l10n';
import type { ImageTreeServices } from '../imageTreeServices';
import { communityNode } from '../node/communityNode';
import { galleryNode } from '../node/galleryNode';
import { journalTroubleNode } from '../node/journalTroubleNode';
import { managedImageNode } from '../node/managedImageNode';
import { operationNode } from '../node/operationNode';
import { sharedNode } from '../node/sharedNode';
import type { TreeNode } from '../treeNode';
import type { TreeServices } from '../treeServices';
import type { GroupBy } from './group';
import { resourceRoots } from './resourceRoots';

// This module pulls in all nodes, so it is only imported when a view is first shown.

export async function galleryRoots(services: TreeServices, by: GroupBy): Promise<readonly TreeNode[]> {
  const { store } = services;
  const own = await resourceRoots(
    {
      id: 'galleries',
      known: () => store.galleries(),
      load: again => store.loadGalleries(again),
      shows: services.shows,
      node: (gallery, prefix, parent) => galleryNode(gallery.id, prefix, parent, services),
      failed: l10n.t("Couldn't load the galleries."),
    },
    by,
    services,
  );
  return [...own, ...foreignRoots(own.length > 0, services)];
}

/** Shown after the user's own galleries. Without any, only on request, since an empty view shows how to start. */
function foreignRoots(hasOwn: boolean, services: TreeServices): readonly TreeNode[] {
  const { foreignGalleries, session, shows } = services;
  if (!foreignGalleries || session.state().kind !== 'signedIn' || session.directory.subscriptions().length === 0)
    return [];
  const isFiltered = shows?.('') === false;
  if (isFiltered || !(hasOwn || foreignGalleries.wanted())) return [];
  return [sharedNode(foreignGalleries, services), communityNode(foreignGalleries, services)];
}

export function managedImageRoots(services: ImageTreeServices, by: GroupBy): Promise<readonly TreeNode[]> {
  const { store } = services;
  return resourceRoots(
    {
      id: 'managedImages',
      known: () => store.managedImages(),
      load: again => store.loadManagedImages(again),
      node: (image, prefix, parent) => managedImageNode(image.id, prefix, parent, services),
      failed: l10n.t("Couldn't load the managed images."),
    },
    by,
    services,
  );
}

export function operationRoots(services: TreeServices): readonly TreeNode[] {
  const { operations } = services;
  return [
    ...operations.troubles().map(journalTroubleNode),
    ...operations.list().map(({ id }) => operationNode(id, services)),
  ];
}
