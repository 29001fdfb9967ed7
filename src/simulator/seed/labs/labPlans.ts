import { guidFor } from '../../authority/token';
import { labPlanType, planImageType } from '../../labs/labTypes';
import { labApps, principalOf, roleAssignmentType, roles } from '../../labs/principals';
import type { StoredResource } from '../../world/storedResource';
import { computeId, providerId, subscriptions, type SubscriptionKey } from '../company';

export const springTerm = planId('academy', 'rg-academy-images', 'spring-term');
export const summerSchool = planId('academy', 'rg-academy-images', 'summer-school');
export const portTraining = planId('production', 'rg-edge-prod', 'port-training');
/** Deleted before the sample starts. One of its labs is left. */
export const winterTerm = planId('academy', 'rg-academy-images', 'winter-term');

const academyImages = computeId('academy', 'rg-academy-images', 'galleries/academy_images');
const edgeFleet = computeId('production', 'rg-edge-prod', 'galleries/edge_fleet');

const enabledImages = ['classroom-windows-11', 'cad-workstation', 'forensics-lab', 'robotics-lab', 'chemistry-lab'];
const enabledMarketplace = [
  'Canonical.0001-com-ubuntu-server-jammy.22_04-lts',
  'MicrosoftWindowsDesktop.windows-11.win11-23h2-pro',
];

/** Lab plans, their enabled images, and Lab Services' roles on their galleries. */
export function labPlans(): StoredResource[] {
  return [
    planOf(springTerm, 'uksouth', ['uksouth', 'northeurope', 'westeurope'], academyImages),
    planOf(summerSchool, 'northeurope', ['northeurope', 'uksouth']),
    planOf(portTraining, 'westus3', ['westus3', 'eastus2'], edgeFleet),
    ...enabledImages.map(name => enabled(name, `${academyImages}/images/${name}`)),
    ...enabledMarketplace.map(name => enabled(name)),
    ownerOf(academyImages),
    ownerOf(edgeFleet),
  ];
}

function planId(key: SubscriptionKey, group: string, name: string): string {
  return providerId(key, group, `${labPlanType}/${name}`);
}

function planOf(id: string, location: string, allowedRegions: string[], sharedGalleryId?: string): StoredResource {
  return {
    id,
    name: nameOf(id),
    type: labPlanType,
    location,
    properties: {
      defaultConnectionProfile: {
        webSshAccess: 'None',
        webRdpAccess: 'None',
        clientSshAccess: 'Public',
        clientRdpAccess: 'Public',
      },
      defaultAutoShutdownProfile: {
        shutdownOnDisconnect: 'Enabled',
        shutdownWhenNotConnected: 'Enabled',
        shutdownOnIdle: 'UserAbsence',
        disconnectDelay: 'PT15M',
        noConnectDelay: 'PT15M',
        idleDelay: 'PT15M',
      },
      allowedRegions,
      ...(sharedGalleryId !== undefined && { sharedGalleryId }),
      supportInfo: { email: 'labs@academy.harborline.example' },
      provisioningState: 'Succeeded',
    },
  };
}

function enabled(name: string, sharedGalleryId?: string): StoredResource {
  return {
    id: `${springTerm}/images/${name}`,
    name,
    type: planImageType,
    location: 'uksouth',
    properties: {
      enabledState: 'Enabled',
      displayName: name,
      ...(sharedGalleryId !== undefined && { sharedGalleryId }),
      provisioningState: 'Succeeded',
    },
  };
}

function ownerOf(gallery: string): StoredResource {
  const subscription = gallery.split('/')[2] ?? '';
  const tenant = subscriptions.find(({ id }) => id === subscription)?.tenantId ?? '';
  const name = guidFor(`owner of ${gallery}`);
  return {
    id: `${gallery}/providers/${roleAssignmentType}/${name}`,
    name,
    type: roleAssignmentType,
    properties: {
      roleDefinitionId: `/subscriptions/${subscription}/providers/Microsoft.Authorization/roleDefinitions/${roles.owner}`,
      principalId: principalOf(labApps.plans, tenant),
      principalType: 'ServicePrincipal',
      scope: gallery,
    },
  };
}

function nameOf(id: string): string {
  return id.split('/').at(-1) ?? '';
}
