import * as l10n from '@vscode/l10n';
import { idKey } from '../../domain/id/resourceId';
import type { ForeignGalleries } from '../../store/foreignGalleries';
import { sharedId } from '../sharedId';
import type { TreeNode } from '../treeNode';
import type { TreeServices } from '../treeServices';
import { foreignGalleryNode } from './foreignGalleryNode';
import { listedChildren } from './listedChildren';

/** Directly shared galleries. Azure lists them per subscription, so each subscription is queried when it is expanded. */
export function sharedNode(foreignGalleries: ForeignGalleries, services: TreeServices): TreeNode {
  const subscriptions = services.session.directory.subscriptions();
  const [only] = subscriptions.length === 1 ? subscriptions : [];
  const node: TreeNode = {
    id: sharedId,
    isForeign: true,
    getTreeItem: () => ({
      label: l10n.t('Shared with Me'),
      icon: { codicon: 'organization' },
      contextValue: 'shared',
      children: 'collapsed',
      tooltip: {
        paragraphs: [l10n.t('Galleries that others share directly with one of your subscriptions or its tenant.')],
      },
    }),
    getChildren: async () =>
      only
        ? sharedWith(only.id, node, foreignGalleries, services)
        : subscriptions.map(({ id, name }) => subscriptionNode(id, name, node, foreignGalleries, services)),
    ...(only && { reload: () => foreignGalleries.loadShared(only.id, true) }),
  };
  return node;
}

function subscriptionNode(
  id: string,
  name: string,
  parent: TreeNode,
  foreignGalleries: ForeignGalleries,
  services: TreeServices,
): TreeNode {
  const node: TreeNode = {
    id: `${parent.id}/${idKey(id)}`,
    parent,
    isForeign: true,
    reload: () => foreignGalleries.loadShared(id, true),
    getTreeItem: () => ({
      label: name,
      icon: { codicon: 'key' },
      contextValue: 'shared+subscription',
      children: 'collapsed',
      accessibilityLabel: l10n.t('Shared with {0}', name),
    }),
    getChildren: () => sharedWith(id, node, foreignGalleries, services),
  };
  return node;
}

async function sharedWith(
  subscriptionId: string,
  parent: TreeNode,
  foreignGalleries: ForeignGalleries,
  services: TreeServices,
): Promise<readonly TreeNode[]> {
  return listedChildren(parent, await foreignGalleries.loadShared(subscriptionId), {
    node: gallery => foreignGalleryNode(gallery.id, parent, foreignGalleries, services),
    none: l10n.t('No galleries are shared with this subscription.'),
    failed: l10n.t("Couldn't query some regions."),
    reload: () => foreignGalleries.loadShared(subscriptionId, true),
  });
}
