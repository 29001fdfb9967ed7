import type { Route } from '../http/route';
import { labServicesRoutes } from '../labs/labRoutes';
import { communityGalleryRoutes } from './gallery/communityGalleries';
import { definitionRoutes } from './gallery/definitions';
import { deploymentRoutes } from './compute/deployments';
import { galleryRoutes } from './gallery/galleries';
import { managedImageRoutes } from './compute/managedImages';
import { networkRoutes } from './compute/networks';
import { operationRoutes } from './operationStatus';
import { permissionRoutes } from './permissions';
import { providerRoutes } from './providers';
import { groupRoutes } from './resourceGroups';
import { resourceRoutes } from './resources';
import { retailPriceRoutes } from './retailPrices';
import { shareRoutes } from './gallery/share';
import { sharedGalleryRoutes } from './gallery/sharedGalleries';
import { skuRoutes } from './compute/skus';
import { softDeletedRoutes } from './gallery/softDeleted';
import { readOnlyRoutes } from './readOnlyRoutes';
import { subscriptionRoutes } from './subscriptions';
import { usageRoutes } from './compute/usages';
import { versionRoutes } from './gallery/versions';
import { virtualMachineRoutes } from './compute/virtualMachines';

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
  ...readOnlyRoutes('Microsoft.Compute/virtualMachineScaleSets', ['GetVMScaleSetSubscriptionMaximum', 2500]),
  ...readOnlyRoutes('Microsoft.Compute/disks', ['LowCostGet', 15_000, 120_000]),
  ...readOnlyRoutes('Microsoft.Compute/snapshots', ['LowCostGet', 15_000, 120_000]),
  ...readOnlyRoutes('Microsoft.Compute/diskEncryptionSets', ['LowCostGet', 15_000, 120_000]),
  ...sharedGalleryRoutes,
  ...communityGalleryRoutes,
  ...readOnlyRoutes('Microsoft.Storage/storageAccounts'),
  ...retailPriceRoutes,
  ...operationRoutes,
  ...usageRoutes,
  ...skuRoutes,
  ...permissionRoutes,
  ...providerRoutes,
  ...labServicesRoutes,
];

export const builtinRoutes: readonly Route[] = [...resources, ...deploymentRoutes(resources)];
