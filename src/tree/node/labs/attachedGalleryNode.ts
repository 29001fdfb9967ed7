import { idKey, nameOf } from '../../../domain/id/resourceId';
import type { LabTreeServices } from '../../labTreeServices';
import { presentAttachedGallery, presentNoGallery } from '../../present/labs/presentAttachedGallery';
import type { TreeNode } from '../../treeNode';

export function attachedGalleryNode(galleryId: string, parent: TreeNode, services: LabTreeServices): TreeNode {
  return {
    id: `${parent.id}/gallery/${idKey(galleryId)}`,
    parent,
    resourceId: galleryId,
    getTreeItem() {
      const gallery = services.store.get(galleryId);
      const known = gallery?.kind === 'gallery' ? gallery : undefined;
      return presentAttachedGallery(galleryId, known, nameOf(parent.resourceId ?? ''), services.displayContext());
    },
  };
}

export function noGalleryNode(parent: TreeNode): TreeNode {
  return { id: `${parent.id}/gallery`, parent, getTreeItem: presentNoGallery };
}
