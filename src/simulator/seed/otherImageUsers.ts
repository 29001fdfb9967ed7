import type { StoredResource } from '../world/storedResource';
import { computeId, providerId } from './company';

const gallery = {
  golden: computeId('production', 'rg-images-prod', 'galleries/golden_images'),
  edge: computeId('production', 'rg-edge-prod', 'galleries/edge_fleet'),
  sandbox: computeId('development', 'rg-images-dev', 'galleries/dev_sandbox'),
};

/** Image users other than virtual machines: image templates, and scale set instances. */
export function otherImageUsers(): StoredResource[] {
  const succeeded = { provisioningState: 'Succeeded' };
  return [
    {
      id: providerId(
        'development',
        'rg-images-dev',
        'Microsoft.VirtualMachineImages/imageTemplates/build-agent-weekly',
      ),
      name: 'build-agent-weekly',
      type: 'Microsoft.VirtualMachineImages/imageTemplates',
      location: 'eastus2',
      properties: {
        source: {
          type: 'SharedImageVersion',
          imageVersionId: `${gallery.sandbox}/images/ubuntu-24.04-dev/versions/1.2.0`,
        },
        distribute: [
          {
            type: 'SharedImage',
            runOutputName: 'agents',
            galleryImageId: `${gallery.sandbox}/images/build-agent-linux`,
            replicationRegions: ['eastus2'],
          },
        ],
        ...succeeded,
      },
    },
    ...['0', '1', '4'].map(instance => scaleSetInstance(instance, instance === '4' ? '1.0.0' : '1.4.0')),
  ];
}

/** Instances of a scale set that uses latest. One hasn't been upgraded. */
function scaleSetInstance(instance: string, exactVersion: string): StoredResource {
  const set = computeId('production', 'rg-edge-prod', 'virtualMachineScaleSets/vmss-gateway');
  return {
    id: `${set}/virtualMachines/${instance}`,
    name: `vmss-gateway_${instance}`,
    type: 'Microsoft.Compute/virtualMachineScaleSets/virtualMachines',
    location: 'westeurope',
    properties: {
      latestModelApplied: exactVersion !== '1.0.0',
      storageProfile: {
        imageReference: { id: `${gallery.edge}/images/edge-gateway-x64`, exactVersion },
      },
      provisioningState: 'Succeeded',
    },
  };
}
