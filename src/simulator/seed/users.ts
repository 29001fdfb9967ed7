import type { StoredResource } from '../world';
import { computeId, providerId } from './company';

const gallery = {
  golden: computeId('production', 'rg-images-prod', 'galleries/golden_images'),
  edge: computeId('production', 'rg-edge-prod', 'galleries/edge_fleet'),
  sandbox: computeId('development', 'rg-images-dev', 'galleries/dev_sandbox'),
  academy: computeId('academy', 'rg-academy-images', 'galleries/academy_images'),
};
const plan = providerId('academy', 'rg-academy-images', 'Microsoft.LabServices/labPlans/spring-term');

/** Those who use images without being machines: pipelines that build on them, classrooms that hand them out, and single machines of scale sets. */
export function otherUsers(): StoredResource[] {
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
    {
      id: plan,
      name: 'spring-term',
      type: 'Microsoft.LabServices/labPlans',
      location: 'uksouth',
      properties: { sharedGalleryId: gallery.academy, allowedRegions: ['uksouth'], ...succeeded },
    },
    {
      id: `${plan}/images/classroom-windows-11`,
      name: 'classroom-windows-11',
      type: 'Microsoft.LabServices/labPlans/images',
      location: 'uksouth',
      properties: {
        enabledState: 'Enabled',
        displayName: 'classroom-windows-11',
        sharedGalleryId: `${gallery.academy}/images/classroom-windows-11`,
        ...succeeded,
      },
    },
    {
      id: providerId('academy', 'rg-academy-images', 'Microsoft.LabServices/labs/cad-basics'),
      name: 'cad-basics',
      type: 'Microsoft.LabServices/labs',
      location: 'uksouth',
      properties: {
        title: 'CAD basics',
        labPlanId: plan,
        virtualMachineProfile: { imageReference: { id: `${gallery.academy}/images/cad-workstation/versions/1.1.0` } },
        ...succeeded,
      },
    },
    ...['0', '1', '4'].map(instance => scaleSetInstance(instance, instance === '4' ? '1.0.0' : '1.4.0')),
  ];
}

/** Machines of one scale set that follows latest: one was not upgraded since. */
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
