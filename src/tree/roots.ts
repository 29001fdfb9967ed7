import * as l10n from '@vscode/l10n';
import type { GroupBy } from './group';
import { galleryNode } from './node/galleryNode';
import { shownOf } from './node/listedChildren';
import { managedImageNode } from './node/managedImageNode';
import { operationNode } from './node/operationNode';
import { resourceRoots } from './resourceRoots';
import type { TreeServices } from './treeServices';
import type { TreeNode } from './treeNode';

// Everything that nodes are made of hangs on this file, which is loaded when a view is first seen.

export function galleryRoots(services: TreeServices, by: GroupBy): Promise<readonly TreeNode[]> {
  const { store } = services;
  return resourceRoots(
    {
      id: 'galleries',
      known: () => shownOf(store.galleries(), services),
      load: async again => shownOf(await store.loadGalleries(again), services),
      node: (gallery, prefix, parent) => galleryNode(gallery.id, prefix, parent, services),
      failed: l10n.t('The galleries could not be loaded.'),
    },
    by,
    services,
  );
}

export function managedImageRoots(services: TreeServices, by: GroupBy): Promise<readonly TreeNode[]> {
  const { store } = services;
  return resourceRoots(
    {
      id: 'managedImages',
      known: () => store.managedImages(),
      load: again => store.loadManagedImages(again),
      node: (image, prefix, parent) => managedImageNode(image.id, prefix, parent, services),
      failed: l10n.t('The managed images could not be loaded.'),
    },
    by,
    services,
  );
}

export function operationRoots(services: TreeServices): readonly TreeNode[] {
  return services.operations.list().map(({ id }) => operationNode(id, services));
}
