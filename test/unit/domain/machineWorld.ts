import type { MachineChoice, MachineFacts } from '../../../src/domain/machine/createVirtualMachine';
import type { VirtualMachineSize } from '../../../src/domain/machine/virtualMachineSize';
import { definition, definitionPath, locations, now, resourceGroup, version } from './cloneWorld';

/** A valid machine, and helpers that break one thing in it. */

export function size(name: string, over: Partial<VirtualMachineSize> = {}): VirtualMachineSize {
  return {
    name,
    family: 'standardDSv5Family',
    vCPUs: 2,
    memoryGB: 8,
    generations: ['V1', 'V2'],
    architecture: 'x64',
    trustedLaunch: true,
    diskControllers: ['SCSI'],
    premiumStorage: true,
    acceleratedNetworking: true,
    ...over,
  };
}

/** A version that is ready in its home region. */
export const one = version('1.0.0', {
  replication: {
    aggregatedState: 'Completed',
    regions: [{ region: 'westeurope', state: 'Completed', progress: 100, details: '' }],
  },
});
export const key = `ssh-ed25519 ${'A'.repeat(68)} me`;
export const machineFacts: MachineFacts = {
  now,
  locations,
  siblings: [one],
  sizes: [size('Standard_D2s_v5')],
};

export function machine(
  spec: Partial<MachineChoice['spec']> = {},
  over: Partial<Omit<MachineChoice, 'spec'>> = {},
): MachineChoice {
  return {
    id: `${resourceGroup}/providers/Microsoft.Compute/virtualMachines/web-1`,
    definition: definition(),
    spec: {
      location: 'West Europe',
      imageId: definitionPath,
      osType: 'Linux',
      osState: 'Generalized',
      size: 'Standard_D2s_v5',
      securityType: 'TrustedLaunch',
      osDiskType: 'StandardSSD_LRS',
      network: { createNetwork: 'web-1-net' },
      publicIp: false,
      signIn: { userName: 'azureuser', sshPublicKey: key },
      ...spec,
    },
    ...over,
  };
}
