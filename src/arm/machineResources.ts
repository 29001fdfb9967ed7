import type { ChangeOf, VirtualMachineSpec } from '../domain/plan/plan';
import { nameOf, parentId } from '../domain/id/resourceId';
import { apiVersionOf } from './apiVersions';
import type { Json } from './json';
import { networkResources } from './networkResources';
import { adminPassword } from './templateValue';
import type { TemplateResource } from './templateValue';

/** A virtual machine and what it needs, in the order in which they can be made. */
export function machineResources(change: ChangeOf<'createVirtualMachine'>): readonly TemplateResource[] {
  const { target, shall } = change;
  const group = parentId(target) ?? '';
  const name = nameOf(target);
  const network = networkResources(group, name, shall);
  const type = 'Microsoft.Compute/virtualMachines';
  return [
    ...network.resources,
    {
      type,
      apiVersion: apiVersionOf(type) ?? '',
      name,
      location: shall.location,
      ...(shall.tags && { tags: shall.tags }),
      ...(shall.purchasePlan && { plan: shall.purchasePlan }),
      dependsOn: [network.interfaceId],
      properties: machineProperties(name, shall, network.interfaceId),
    },
  ];
}

function machineProperties(name: string, shall: VirtualMachineSpec, interfaceId: string): Json {
  const security = securityProfile(shall);
  return {
    hardwareProfile: { vmSize: shall.size },
    storageProfile: {
      imageReference: imageReference(shall.imageId),
      osDisk: {
        createOption: 'FromImage',
        deleteOption: 'Delete',
        managedDisk: {
          storageAccountType: shall.osDiskType,
          ...(shall.securityType === 'ConfidentialVM' && {
            securityProfile: { securityEncryptionType: 'VMGuestStateOnly' },
          }),
        },
      },
    },
    ...(shall.osState === 'Generalized' && shall.signIn && { osProfile: osProfile(name, shall, shall.signIn) }),
    networkProfile: { networkInterfaces: [{ id: interfaceId, properties: { deleteOption: 'Delete' } }] },
    ...(security && { securityProfile: security }),
  };
}

function imageReference(id: string): Json {
  if (/^\/communityGalleries\//i.test(id)) return { communityGalleryImageId: id };
  if (/^\/sharedGalleries\//i.test(id)) return { sharedGalleryImageId: id };
  return { id };
}

/** `Standard` is what Azure takes where nothing is said; saying it needs a registration. */
function securityProfile({ securityType = 'Standard' }: VirtualMachineSpec): Json | undefined {
  if (securityType === 'Standard') return undefined;
  return { securityType, uefiSettings: { secureBootEnabled: true, vTpmEnabled: true } };
}

function osProfile(name: string, shall: VirtualMachineSpec, signIn: NonNullable<VirtualMachineSpec['signIn']>): Json {
  const { userName } = signIn;
  return {
    computerName: computerName(name, shall.osType),
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

/** Windows knows names of 15 characters. */
function computerName(name: string, osType: VirtualMachineSpec['osType']): string {
  const plain = name.replace(/[^A-Za-z0-9-]/g, '-');
  return osType === 'Windows' ? plain.slice(0, 15).replace(/-+$/, '') : plain.slice(0, 64);
}
