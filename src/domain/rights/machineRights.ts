import { definitionIdOf } from '../id/galleryIds';
import { parentId, parseResourceId } from '../id/resourceId';
import type { ChangeOf } from '../plan/plan';
import type { Right } from './right';

/**
 * What a virtual machine needs, which is made as one deployment in its group: the deployment, all that is in it, and what it is
 * joined to or made from.
 */
export function machineRights({ target, spec }: ChangeOf<'createVirtualMachine'>): readonly Right[] {
  const { network, publicIp, imageId } = spec;
  const group = parentId(target) ?? target;
  const inGroup = (action: string): Right => ({ action, scope: group });
  /** To make something, and to join it to what is made from it. */
  const made = (type: string): Right[] =>
    ['write', 'join/action'].map(verb => inGroup(`Microsoft.Network/${type}/${verb}`));
  const isNew = 'createNetwork' in network;
  return [
    inGroup('Microsoft.Resources/deployments/write'),
    inGroup('Microsoft.Compute/virtualMachines/write'),
    ...made('networkInterfaces'),
    ...(publicIp ? made('publicIPAddresses') : []),
    ...(isNew && publicIp ? made('networkSecurityGroups') : []),
    ...(isNew ? [inGroup('Microsoft.Network/virtualNetworks/write')] : []),
    {
      action: 'Microsoft.Network/virtualNetworks/subnets/join/action',
      scope: isNew ? group : network.subnetId,
    },
    ...imageRights(imageId),
  ];
}

/** On the definition, which a role can stand on; nothing of an image that others share, where none of ours can. */
function imageRights(id: string): Right[] {
  const type = parseResourceId(id)?.type;
  return type === undefined ? [] : [{ action: `${type}/read`, scope: definitionIdOf(id) }];
}
