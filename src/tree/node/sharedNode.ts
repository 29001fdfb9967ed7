import * as l10n from '@vscode/l10n';
import { idKey } from '../../domain/id/resourceId';
import type { Others } from '../../store/foreignGalleries';
import { sharedId } from '../sharedId';
import type { TreeServices } from '../treeServices';
import type { TreeNode } from '../treeNode';
import { foreignGalleryNode } from './foreignGalleryNode';
import { listedChildren } from './listedChildren';

/** What others share directly. Azure answers it to one subscription at a time, so each is asked when it is opened. */
export function sharedNode(others: Others, services: TreeServices): TreeNode {
  const subscriptions = services.session.directory.subscriptions();
  const [only] = subscriptions.length === 1 ? subscriptions : [];
  const node: TreeNode = {
    id: sharedId,
    ofOthers: true,
    getTreeItem: () => ({
      label: l10n.t('Shared with Me'),
      icon: { codicon: 'organization' },
      contextValue: 'shared',
      children: 'collapsed',
      tooltip: l10n.t('Galleries that others share directly with one of your subscriptions or its tenant.'),
    }),
    getChildren: async () =>
      only
        ? sharedWith(only.id, node, others, services)
        : subscriptions.map(({ id, name }) => subscriptionNode(id, name, node, others, services)),
    ...(only && { reload: () => others.loadShared(only.id, true) }),
  };
  return node;
}

function subscriptionNode(
  id: string,
  name: string,
  parent: TreeNode,
  others: Others,
  services: TreeServices,
): TreeNode {
  const node: TreeNode = {
    id: `${parent.id}/${idKey(id)}`,
    parent,
    ofOthers: true,
    reload: () => others.loadShared(id, true),
    getTreeItem: () => ({
      label: name,
      icon: { codicon: 'key' },
      contextValue: 'shared+subscription',
      children: 'collapsed',
      spoken: l10n.t('Shared with {0}', name),
    }),
    getChildren: () => sharedWith(id, node, others, services),
  };
  return node;
}

async function sharedWith(
  subscriptionId: string,
  parent: TreeNode,
  others: Others,
  services: TreeServices,
): Promise<readonly TreeNode[]> {
  return listedChildren(parent, await others.loadShared(subscriptionId), {
    node: gallery => foreignGalleryNode(gallery.id, parent, others, services),
    none: l10n.t('No galleries are shared with this subscription.'),
    failed: l10n.t("Couldn't query some regions."),
    reload: () => others.loadShared(subscriptionId, true),
  });
}
