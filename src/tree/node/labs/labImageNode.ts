import { idKey, nameOf } from '../../../domain/id/resourceId';
import { busyText } from '../../busy';
import type { LabTreeServices } from '../../labTreeServices';
import { presentLabImage } from '../../present/labs/presentLabImage';
import type { TreeNode } from '../../treeNode';

/** `id`: the image's ID in Lab Services, even if it is hidden there. */
export function labImageNode(
  { id, name, definitionId }: { readonly id: string; readonly name: string; readonly definitionId: string },
  ownerId: string,
  parent: TreeNode,
  services: LabTreeServices,
): TreeNode {
  const { labs, store, operations } = services;
  return {
    id: `${parent.id}/${nameOf(idKey(id))}`,
    parent,
    resourceId: id,
    reload: () => Promise.all([labs.reread(id), store.loadVersions(definitionId, true)]),
    getTreeItem() {
      const image = labs.get(id);
      const owner = labs.get(ownerId);
      const { state, items } = store.versions(definitionId);
      return presentLabImage(
        name,
        image?.kind === 'labImage' ? image : 'hidden',
        {
          definitionId,
          location: owner?.kind === 'labPlan' ? owner.location : undefined,
          versions: state === 'loaded' || items.length > 0 ? items : undefined,
          busy: busyText(operations, id),
        },
        services.displayContext(),
      );
    },
  };
}
