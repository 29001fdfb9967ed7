import type { Json } from '../base/json';
import { namesOfPlan } from '../domain/definition/purchasePlan';
import { parseForeignId } from '../domain/id/foreignId';
import { nameOf, parentId } from '../domain/id/resourceId';
import type { ChangeOf, VirtualMachineSpec } from '../domain/plan/plan';
import { apiVersionOf } from './apiVersions';
import { networkResources } from './networkResources';
import { adminPassword, type TemplateResource } from './templateValue';

/** A virtual machine and its dependencies, in order of creation. */
export function machineResources(change: ChangeOf<'createVirtualMachine'>): readonly TemplateResource[] {
  const { target, spec } = change;
  const group = parentId(target) ?? '';
  const name = nameOf(target);
  const network = networkResources(group, name, spec);
  const type = 'Microsoft.Compute/virtualMachines';
  return [
    ...network.resources,
    {
      type,
      apiVersion: apiVersionOf(type) ?? '',
      name,
      location: spec.location,
      ...(spec.tags && { tags: spec.tags }),
      ...(spec.purchasePlan && { plan: namesOfPlan(spec.purchasePlan) }),
      dependsOn: [network.interfaceId],
      properties: machineProperties(name, spec, network.interfaceId),
    },
  ];
}

function machineProperties(name: string, spec: VirtualMachineSpec, interfaceId: string): Json {
  const security = securityProfile(spec);
  return {
    hardwareProfile: { vmSize: spec.size },
    storageProfile: {
      imageReference: imageReference(spec.imageId),
      osDisk: {
        createOption: 'FromImage',
        deleteOption: 'Delete',
        managedDisk: {
          storageAccountType: spec.osDiskType,
          ...(spec.securityType === 'ConfidentialVM' && {
            securityProfile: { securityEncryptionType: 'VMGuestStateOnly' },
          }),
        },
      },
    },
    ...(spec.osState === 'Generalized' && spec.signIn && { osProfile: osProfile(name, spec, spec.signIn) }),
    networkProfile: { networkInterfaces: [{ id: interfaceId, properties: { deleteOption: 'Delete' } }] },
    ...(security && { securityProfile: security }),
  };
}

function imageReference(id: string): Json {
  const foreign = parseForeignId(id);
  if (!foreign) return { id };
  return foreign.kind === 'community' ? { communityGalleryImageId: id } : { sharedGalleryImageId: id };
}

/** Without a security type, Azure makes a machine from an image that supports Trusted Launch a Trusted Launch one. */
function securityProfile({ securityType }: VirtualMachineSpec): Json | undefined {
  if (securityType === undefined || securityType === 'Standard') return securityType && { securityType };
  return { securityType, uefiSettings: { secureBootEnabled: true, vTpmEnabled: true } };
}

function osProfile(name: string, spec: VirtualMachineSpec, signIn: NonNullable<VirtualMachineSpec['signIn']>): Json {
  const { userName } = signIn;
  return {
    computerName: computerName(name, spec.osType),
    adminUsername: userName,
    ...('password' in signIn
      ? { adminPassword }
      : {
          linuxConfiguration: {
            disablePasswordAuthentication: true,
            ssh: { publicKeys: [{ path: `/home/${userName}/.ssh/authorized_keys`, keyData: signIn.sshPublicKey }] },
          },
        }),
  };
}

/** Windows limits computer names to 15 characters. */
function computerName(name: string, osType: VirtualMachineSpec['osType']): string {
  const plain = name.replace(/[^A-Za-z0-9-]/g, '-');
  return osType === 'Windows' ? plain.slice(0, 15).replace(/-+$/, '') : plain.slice(0, 64);
}
