import { guidFor } from '../authority/token';
import type { StoredResource } from '../world/storedResource';
import { computeId, type SubscriptionKey } from './company';

export interface MachineSeed {
  subscription: SubscriptionKey;
  group: string;
  name: string;
  location: string;
  os: 'Linux' | 'Windows';
  image: Record<string, string>;
  plan?: { name: string; publisher: string; product: string };
  sizeGb?: number;
}

function diskId(machine: MachineSeed): string {
  return computeId(machine.subscription, machine.group, `disks/${machine.name}_OsDisk`);
}

export function virtualMachine(machine: MachineSeed): StoredResource {
  const id = computeId(machine.subscription, machine.group, `virtualMachines/${machine.name}`);
  return {
    id,
    name: machine.name,
    type: 'Microsoft.Compute/virtualMachines',
    location: machine.location,
    tags: {},
    ...(machine.plan && { plan: machine.plan }),
    properties: {
      hardwareProfile: { vmSize: 'Standard_D2s_v5' },
      provisioningState: 'Succeeded',
      vmId: guidFor(id),
      storageProfile: {
        imageReference: machine.image,
        osDisk: {
          osType: machine.os,
          name: `${machine.name}_OsDisk`,
          createOption: 'FromImage',
          caching: 'ReadWrite',
          managedDisk: { storageAccountType: 'Premium_LRS', id: diskId(machine) },
          deleteOption: 'Detach',
          diskSizeGB: machine.sizeGb ?? 30,
        },
        dataDisks: [],
      },
      osProfile: { computerName: machine.name, adminUsername: 'harborline' },
      networkProfile: { networkInterfaces: [] },
    },
  };
}

export function osDisk(machine: MachineSeed): StoredResource {
  const reference = machine.image['id'];
  const exact = machine.image['exactVersion'];
  const version = exact === undefined ? reference : `${reference ?? ''}/versions/${exact}`;
  return {
    id: diskId(machine),
    name: `${machine.name}_OsDisk`,
    type: 'Microsoft.Compute/disks',
    location: machine.location,
    sku: { name: 'Premium_LRS', tier: 'Premium' },
    properties: {
      osType: machine.os,
      hyperVGeneration: 'V2',
      creationData: {
        createOption: 'FromImage',
        ...(reference !== undefined && { galleryImageReference: { id: version } }),
      },
      diskSizeGB: machine.sizeGb ?? 30,
      diskState: 'Attached',
      encryption: { type: 'EncryptionAtRestWithPlatformKey' },
      provisioningState: 'Succeeded',
    },
  };
}

export function scaleSet(machine: MachineSeed): StoredResource {
  const id = computeId(machine.subscription, machine.group, `virtualMachineScaleSets/${machine.name}`);
  return {
    id,
    name: machine.name,
    type: 'Microsoft.Compute/virtualMachineScaleSets',
    location: machine.location,
    tags: {},
    sku: { name: 'Standard_D2s_v5', tier: 'Standard', capacity: 3 },
    properties: {
      singlePlacementGroup: false,
      orchestrationMode: 'Uniform',
      upgradePolicy: { mode: 'Manual' },
      virtualMachineProfile: {
        osProfile: { computerNamePrefix: machine.name.slice(0, 9), adminUsername: 'harborline' },
        storageProfile: {
          imageReference: machine.image,
          osDisk: { osType: machine.os, createOption: 'FromImage', caching: 'ReadWrite' },
        },
      },
      provisioningState: 'Succeeded',
      uniqueId: guidFor(id),
    },
  };
}
