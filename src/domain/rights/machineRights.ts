import { definitionIdOf } from '../id/galleryIds';
import { parentId, parseResourceId } from '../id/resourceId';
import type { ChangeOf } from '../plan/plan';
import type { Right } from './right';

/**
 * For a virtual machine, which is created as one deployment in its resource group: the deployment, its resources, and
 * whatever they join or are created from.
 */
export function machineRights({ target, spec }: ChangeOf<'createVirtualMachine'>): readonly Right[] {
  const { network, publicIp, imageId } = spec;
  const group = parentId(target) ?? target;
  const inGroup = (action: string): Right => ({ action, scope: group });
  /** To create a resource, and to join it to another one. */
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

/**
 * Checked on the definition, which accepts role assignments. Nothing for images shared by others, where the user's
 * roles don't apply.
 */
function imageRights(id: string): Right[] {
  const type = parseResourceId(id)?.type;
  return type === undefined ? [] : [{ action: `${type}/read`, scope: definitionIdOf(id) }];
}
