import type { StoredResource } from '../world/storedResource';
import { computeId, type SubscriptionKey } from './company';

interface ImageSeed {
  subscription: SubscriptionKey;
  group: string;
  name: string;
  location: string;
  os: 'Linux' | 'Windows';
  generation: 'V1' | 'V2';
  sizeGb: number;
  dataGb?: number[];
  zoneResilient?: boolean;
  /** The machine it was captured from. */
  machine: string;
  /** The machine was deleted afterwards. */
  machineGone?: boolean;
  tags?: Record<string, string>;
}

/** The source of the version that is replicating at the start. */
export const replicatingSourceImage = 'ubuntu-2404-golden';

const prod = { subscription: 'production', group: 'rg-images-prod', location: 'eastus2' } as const;
const network = { subscription: 'production', group: 'rg-network-prod', location: 'westus3' } as const;

export const images: readonly ImageSeed[] = [
  {
    ...prod,
    name: replicatingSourceImage,
    os: 'Linux',
    generation: 'V2',
    sizeGb: 256,
    machine: 'vm-ubuntu-2404-template',
  },
  { ...prod, name: 'rhel-9-hardened', os: 'Linux', generation: 'V2', sizeGb: 64, machine: 'vm-rhel-9-template' },
  { ...prod, name: 'win2022-base-march', os: 'Windows', generation: 'V2', sizeGb: 127, machine: 'vm-win2022-template' },
  {
    ...prod,
    name: 'win2016-legacy',
    os: 'Windows',
    generation: 'V1',
    sizeGb: 127,
    machine: 'vm-win2016-template',
    machineGone: true,
  },
  {
    ...prod,
    name: 'sql-2022-node',
    os: 'Windows',
    generation: 'V2',
    sizeGb: 127,
    dataGb: [256, 512],
    machine: 'vm-sql-template',
  },
  {
    ...prod,
    name: 'archive-node',
    os: 'Linux',
    generation: 'V2',
    sizeGb: 64,
    dataGb: [4096],
    machine: 'vm-archive-01',
    machineGone: true,
  },
  { ...prod, name: 'render-farm-master', os: 'Windows', generation: 'V2', sizeGb: 2560, machine: 'vm-render-master' },
  {
    ...network,
    name: 'fortress-fw-capture',
    os: 'Linux',
    generation: 'V2',
    sizeGb: 64,
    machine: 'vm-fortress-staging',
  },
  {
    ...network,
    name: 'branch-router-capture',
    os: 'Linux',
    generation: 'V1',
    sizeGb: 32,
    machine: 'vm-branch-router-old',
    machineGone: true,
    tags: { note: 'captured from a Marketplace image' },
  },
  {
    subscription: 'production',
    group: 'rg-edge-prod',
    location: 'northeurope',
    name: 'kiosk-win11-spring',
    os: 'Windows',
    generation: 'V2',
    sizeGb: 128,
    zoneResilient: true,
    machine: 'vm-kiosk-template',
  },
  {
    subscription: 'development',
    group: 'rg-images-dev',
    location: 'eastus2',
    name: 'build-agent-next',
    os: 'Linux',
    generation: 'V2',
    sizeGb: 86,
    machine: 'vm-build-agent-template',
  },
  {
    subscription: 'academy',
    group: 'rg-academy-images',
    location: 'uksouth',
    name: 'classroom-win11-spring',
    os: 'Windows',
    generation: 'V2',
    sizeGb: 128,
    machine: 'vm-classroom-template',
  },
];

export function managedImages(): StoredResource[] {
  return images.map(image => {
    const idOf = (path: string): string => computeId(image.subscription, image.group, path);
    const disk = (name: string, sizeGb: number, caching: string): Record<string, unknown> => ({
      diskSizeGB: sizeGb,
      managedDisk: { id: idOf(`disks/${image.machine}_${name}`) },
      caching,
      storageAccountType: image.zoneResilient ? 'Standard_ZRS' : 'Premium_LRS',
    });
    return {
      id: idOf(`images/${image.name}`),
      name: image.name,
      type: 'Microsoft.Compute/images',
      location: image.location,
      tags: image.tags ?? {},
      properties: {
        sourceVirtualMachine: { id: idOf(`virtualMachines/${image.machine}`) },
        storageProfile: {
          osDisk: { osType: image.os, osState: 'Generalized', ...disk('OsDisk', image.sizeGb, 'ReadWrite') },
          dataDisks: (image.dataGb ?? []).map((size, lun) => ({ lun, ...disk(`DataDisk_${lun}`, size, 'None') })),
          ...(image.zoneResilient && { zoneResilient: true }),
        },
        provisioningState: 'Succeeded',
        hyperVGeneration: image.generation,
      },
    };
  });
}
