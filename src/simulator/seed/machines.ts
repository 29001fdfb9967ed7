import type { StoredResource } from '../world/storedResource';
import { computeId, type SubscriptionKey } from './company';
import { osDisk, scaleSet, virtualMachine, type MachineSeed } from './machineResources';
import { images } from './managedImages';

const golden = computeId('production', 'rg-images-prod', 'galleries/golden_images/images');
const edge = computeId('production', 'rg-edge-prod', 'galleries/edge_fleet/images');
const appliances = computeId('production', 'rg-network-prod', 'galleries/network_appliances/images');
const sandbox = computeId('development', 'rg-images-dev', 'galleries/dev_sandbox/images');

const shipping = { subscription: 'production', group: 'rg-shipping-prod', location: 'eastus2' } as const;
const network = { subscription: 'production', group: 'rg-network-prod', location: 'westus3' } as const;
const fortress = { name: 'fortress-byol', publisher: 'fortress-networks', product: 'fortress-firewall' };

/** Some use `latest` (a definition's ID, with the exact version they got), some are pinned to a version. */
const machines: readonly MachineSeed[] = [
  { ...shipping, name: 'vm-web-01', os: 'Linux', image: { id: `${golden}/ubuntu-22.04-base`, exactVersion: '1.11.0' } },
  { ...shipping, name: 'vm-web-02', os: 'Linux', image: { id: `${golden}/ubuntu-22.04-base/versions/1.9.0` } },
  {
    ...shipping,
    name: 'vm-sql-01',
    os: 'Windows',
    image: { id: `${golden}/windows-server-2022`, exactVersion: '2025.12.0' },
  },
  { ...shipping, name: 'vm-booking-01', os: 'Windows', image: { id: `${golden}/windows-server-2016/versions/1.2.0` } },
  {
    ...network,
    name: 'vm-fortress-staging',
    os: 'Linux',
    image: {
      publisher: 'fortress-networks',
      offer: 'fortress-firewall',
      sku: 'fortress-byol',
      version: 'latest',
      exactVersion: '7.4.1',
    },
    plan: fortress,
    sizeGb: 64,
  },
  {
    ...network,
    name: 'vm-fw-hq',
    os: 'Linux',
    image: { id: `${appliances}/fortress-firewall/versions/7.4.0` },
    plan: fortress,
  },
  {
    subscription: 'development',
    group: 'rg-images-dev',
    location: 'eastus2',
    name: 'vm-build-01',
    os: 'Linux',
    image: { id: `${sandbox}/build-agent-linux/versions/3.12.0` },
    sizeGb: 86,
  },
];

const fromMarketplace: Readonly<Record<'Linux' | 'Windows', Record<string, string>>> = {
  Linux: {
    publisher: 'Canonical',
    offer: 'ubuntu-24_04-lts',
    sku: 'server',
    version: 'latest',
    exactVersion: '24.04.202601150',
  },
  Windows: {
    publisher: 'MicrosoftWindowsServer',
    offer: 'WindowsServer',
    sku: '2022-datacenter-g2',
    version: 'latest',
    exactVersion: '20348.4648.260108',
  },
};

/** The remaining source machines of managed images that aren't in `machines`. */
function captured(): MachineSeed[] {
  return images
    .filter(({ machine, machineGone }) => !machineGone && !machines.some(({ name }) => name === machine))
    .map(({ subscription, group, location, machine, os, sizeGb }) => ({
      subscription,
      group,
      location,
      name: machine,
      os,
      sizeGb,
      image: fromMarketplace[os],
    }));
}

const scaleSets: readonly MachineSeed[] = [
  { ...shipping, name: 'vmss-tracking', os: 'Linux', image: { id: `${golden}/ubuntu-24.04-base` } },
  {
    ...shipping,
    location: 'westeurope',
    name: 'vmss-tracking-eu',
    os: 'Linux',
    image: { id: `${golden}/ubuntu-22.04-base/versions/1.8.0` },
  },
  {
    subscription: 'production',
    group: 'rg-edge-prod',
    location: 'westeurope',
    name: 'vmss-gateway',
    os: 'Linux',
    image: { id: `${edge}/edge-gateway-x64` },
  },
];

const snapshots: readonly [SubscriptionKey, group: string, name: string, location: string, sizeGb: number][] = [
  ['development', 'rg-images-dev', 'snap-legacy-app-os', 'eastus2', 127],
  ['production', 'rg-edge-prod', 'snap-warehouse-scanner-os', 'westeurope', 30],
];

/** Machines, scale sets, disks and snapshots: consumers and sources of versions. */
export function machineResources(): StoredResource[] {
  return [
    ...[...machines, ...captured()].flatMap(machine => [virtualMachine(machine), osDisk(machine)]),
    ...scaleSets.map(scaleSet),
    ...snapshots.map(([subscription, group, name, location, diskSizeGB]) => ({
      id: computeId(subscription, group, `snapshots/${name}`),
      name,
      type: 'Microsoft.Compute/snapshots',
      location,
      sku: { name: 'Standard_LRS', tier: 'Standard' },
      properties: {
        osType: name.includes('legacy') ? 'Windows' : 'Linux',
        hyperVGeneration: name.includes('legacy') ? 'V1' : 'V2',
        creationData: { createOption: 'Copy', sourceResourceId: computeId(subscription, group, `disks/${name}-disk`) },
        diskSizeGB,
        encryption: { type: 'EncryptionAtRestWithPlatformKey' },
        diskState: 'Unattached',
        provisioningState: 'Succeeded',
      },
    })),
  ];
}
