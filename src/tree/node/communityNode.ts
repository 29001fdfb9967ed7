import * as l10n from '@vscode/l10n';
import type { ForeignGalleries } from '../../store/foreignGalleries';
import type { TreeNode } from '../treeNode';
import type { TreeServices } from '../treeServices';
import { foreignGalleryNode } from './foreignGalleryNode';

/** The community galleries that the user added by public name: Azure can't list all of them. */
export function communityNode(foreignGalleries: ForeignGalleries, services: TreeServices): TreeNode {
  const idOf = (name: string): string => `/CommunityGalleries/${name}`;
  const node: TreeNode = {
    id: 'galleries/community',
    isForeign: true,
    reload: () =>
      Promise.all(
        foreignGalleries.communityNames().map(name => foreignGalleries.read(idOf(name)).catch(() => undefined)),
      ),
    getTreeItem: () => ({
      label: l10n.t('Community Galleries'),
      description: String(foreignGalleries.communityNames().length || ''),
      icon: { codicon: 'globe' },
      contextValue: 'communityGalleries',
      children: 'collapsed',
      tooltip: { paragraphs: [l10n.t('Galleries that are open to everyone. You added them by their public names.')] },
    }),
    async getChildren() {
      const names = foreignGalleries.communityNames();
      if (names.length === 0) return [addNode(node)];
      const unread = names.map(idOf).filter(id => !foreignGalleries.get(id) && !foreignGalleries.isGone(id));
      await Promise.all(unread.map(id => foreignGalleries.read(id).catch(() => undefined)));
      return names.map(name => foreignGalleryNode(idOf(name), node, foreignGalleries, services));
    },
  };
  return node;
}

function addNode(parent: TreeNode): TreeNode {
  const title = l10n.t('Add Community Gallery…');
  return {
    id: `${parent.id}/add`,
    parent,
    getTreeItem: () => ({
      label: title,
      icon: { codicon: 'add' },
      contextValue: 'message',
      children: 'none',
      click: { command: 'addCommunityGallery', title },
    }),
  };
}
