import type { SubscriptionKey } from './company';

export interface GallerySeed {
  subscription: SubscriptionKey;
  group: string;
  name: string;
  location: string;
  description: string;
  permissions?: 'Groups' | 'Community';
  softDelete?: boolean;
  /** Target regions of its versions as `region=replicas[=storage]`, home region first. */
  regions: string[];
  definitions: DefinitionSeed[];
}

export interface DefinitionSeed {
  name: string;
  os: 'Linux' | 'Windows';
  versions: number;
  /** First version number. Later versions increment the minor part. */
  first?: string;
  generation?: 'V1' | 'V2';
  architecture?: 'Arm64';
  specialized?: boolean;
  security?: 'TrustedLaunchSupported' | 'TrustedLaunch';
  plan?: { name: string; publisher: string; product: string };
  /** Days until the definition's end of life; negative if past. */
  endOfLifeDays?: number;
  sizeGb?: number;
  dataGb?: number[];
}

export const galleries: readonly GallerySeed[] = [
  {
    subscription: 'production',
    group: 'rg-images-prod',
    name: 'golden_images',
    location: 'eastus2',
    description: 'Hardened base images. Every server starts from one of these.',
    regions: ['eastus2=3=Standard_ZRS', 'westeurope=2', 'southeastasia=2', 'uksouth=1'],
    definitions: [
      { name: 'ubuntu-22.04-base', os: 'Linux', versions: 9, first: '1.4.0', security: 'TrustedLaunchSupported' },
      { name: 'ubuntu-24.04-base', os: 'Linux', versions: 8, security: 'TrustedLaunchSupported', sizeGb: 256 },
      { name: 'rhel-9-base', os: 'Linux', versions: 6, first: '9.2.0', sizeGb: 64 },
      { name: 'windows-server-2016', os: 'Windows', versions: 7, generation: 'V1', endOfLifeDays: -40, sizeGb: 127 },
      {
        name: 'windows-server-2022',
        os: 'Windows',
        versions: 9,
        first: '2025.4.0',
        security: 'TrustedLaunch',
        sizeGb: 127,
      },
      {
        name: 'windows-server-2025',
        os: 'Windows',
        versions: 4,
        first: '2026.0.0',
        security: 'TrustedLaunch',
        sizeGb: 127,
      },
    ],
  },
  {
    subscription: 'production',
    group: 'rg-edge-prod',
    name: 'edge_fleet',
    location: 'westeurope',
    description: 'Gateways, scanners and kiosks in ports and warehouses.',
    permissions: 'Groups',
    regions: ['westeurope=2', 'northeurope=1', 'southeastasia=1'],
    definitions: [
      { name: 'edge-gateway-arm64', os: 'Linux', versions: 6, architecture: 'Arm64' },
      { name: 'edge-gateway-x64', os: 'Linux', versions: 5, generation: 'V1' },
      { name: 'warehouse-scanner', os: 'Linux', versions: 3, specialized: true },
      { name: 'kiosk-windows-11', os: 'Windows', versions: 6, first: '24.0.1', sizeGb: 128 },
    ],
  },
  {
    subscription: 'production',
    group: 'rg-network-prod',
    name: 'network_appliances',
    location: 'westus3',
    description: 'Firewalls and routers, two of them from the Marketplace.',
    regions: ['westus3=1', 'eastus2=1'],
    definitions: [
      {
        name: 'fortress-firewall',
        os: 'Linux',
        versions: 4,
        first: '7.2.0',
        plan: { name: 'fortress-byol', publisher: 'fortress-networks', product: 'fortress-firewall' },
      },
      { name: 'vpn-concentrator', os: 'Linux', versions: 3, generation: 'V1' },
      { name: 'load-balancer', os: 'Linux', versions: 2 },
    ],
  },
  {
    subscription: 'development',
    group: 'rg-images-dev',
    name: 'dev_sandbox',
    location: 'eastus2',
    description: 'Try things here first. Deleted versions can be restored for seven days.',
    softDelete: true,
    regions: ['eastus2=1'],
    definitions: [
      { name: 'ubuntu-24.04-dev', os: 'Linux', versions: 8, security: 'TrustedLaunchSupported' },
      { name: 'windows-11-dev', os: 'Windows', versions: 6, security: 'TrustedLaunchSupported', sizeGb: 127 },
      { name: 'build-agent-linux', os: 'Linux', versions: 7, first: '3.8.0', sizeGb: 86 },
      { name: 'build-agent-windows', os: 'Windows', versions: 5, sizeGb: 256, dataGb: [512] },
      { name: 'legacy-app-server', os: 'Windows', versions: 2, generation: 'V1', specialized: true, sizeGb: 127 },
    ],
  },
  {
    subscription: 'development',
    group: 'rg-ml-dev',
    name: 'ml_images',
    location: 'swedencentral',
    description: 'Training and inference, shared with the community.',
    permissions: 'Community',
    regions: ['swedencentral=1=Premium_LRS', 'westeurope=1'],
    definitions: [
      { name: 'cuda-12-training', os: 'Linux', versions: 5, sizeGb: 200, dataGb: [128] },
      { name: 'cuda-12-inference', os: 'Linux', versions: 4, sizeGb: 100 },
      { name: 'notebook-workbench', os: 'Linux', versions: 2, endOfLifeDays: 60 },
    ],
  },
  {
    subscription: 'academy',
    group: 'rg-academy-images',
    name: 'academy_images',
    location: 'uksouth',
    description: 'What students find on their virtual machines.',
    regions: ['uksouth=2', 'northeurope=1'],
    definitions: [
      { name: 'classroom-windows-11', os: 'Windows', versions: 4, sizeGb: 128 },
      { name: 'classroom-ubuntu', os: 'Linux', versions: 3 },
      { name: 'cad-workstation', os: 'Windows', versions: 2, security: 'TrustedLaunch', sizeGb: 256 },
      { name: 'data-science-lab', os: 'Linux', versions: 0 },
    ],
  },
];
