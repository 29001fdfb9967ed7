import type { Route } from '../answer';
import { labServicesRoutes } from '../labs/labRoutes';
import { communityGalleryRoutes } from './communityGalleries';
import { definitionRoutes } from './definitions';
import { deploymentRoutes } from './deployments';
import { galleryRoutes } from './galleries';
import { managedImageRoutes } from './managedImages';
import { networkRoutes } from './networks';
import { operationRoutes } from './operationStatus';
import { permissionRoutes } from './permissions';
import { providerRoutes } from './providers';
import { groupRoutes } from './resourceGroups';
import { resourceRoutes } from './resources';
import { retailPriceRoutes } from './retailPrices';
import { shareRoutes } from './share';
import { sharedGalleryRoutes } from './sharedGalleries';
import { skuRoutes } from './skus';
import { softDeletedRoutes } from './softDeleted';
import { storedRoutes } from './stored';
import { subscriptionRoutes } from './subscriptions';
import { usageRoutes } from './usages';
import { versionRoutes } from './versions';
import { virtualMachineRoutes } from './virtualMachines';

const resources: readonly Route[] = [
  ...subscriptionRoutes,
  ...groupRoutes,
  ...resourceRoutes,
  ...galleryRoutes,
  ...shareRoutes,
  ...definitionRoutes,
  ...versionRoutes,
  ...softDeletedRoutes,
  ...managedImageRoutes,
  ...virtualMachineRoutes,
  ...networkRoutes,
  ...storedRoutes('Microsoft.Compute/virtualMachineScaleSets', ['GetVMScaleSetSubscriptionMaximum', 2500]),
  ...storedRoutes('Microsoft.Compute/disks', ['LowCostGet', 15_000, 120_000]),
  ...storedRoutes('Microsoft.Compute/snapshots', ['LowCostGet', 15_000, 120_000]),
  ...storedRoutes('Microsoft.Compute/diskEncryptionSets', ['LowCostGet', 15_000, 120_000]),
  ...sharedGalleryRoutes,
  ...communityGalleryRoutes,
  ...storedRoutes('Microsoft.Storage/storageAccounts'),
  ...retailPriceRoutes,
  ...operationRoutes,
  ...usageRoutes,
  ...skuRoutes,
  ...permissionRoutes,
  ...providerRoutes,
  ...labServicesRoutes,
];

export const builtinRoutes: readonly Route[] = [...resources, ...deploymentRoutes(resources)];
