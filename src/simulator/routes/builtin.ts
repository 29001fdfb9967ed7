import type { Route } from '../http/route';
import { labServicesRoutes } from '../labs/labRoutes';
import { deploymentRoutes } from './compute/deployments';
import { diskRoutes } from './compute/disks';
import { managedImageRoutes } from './compute/managedImages';
import { marketplaceImageRoutes } from './compute/marketplaceImages';
import { networkRoutes } from './compute/networks';
import { skuRoutes } from './compute/skus';
import { usageRoutes } from './compute/usages';
import { virtualMachineRoutes } from './compute/virtualMachines';
import { communityGalleryRoutes } from './gallery/communityGalleries';
import { definitionRoutes } from './gallery/definitions';
import { galleryRoutes } from './gallery/galleries';
import { otherChildRoutes } from './gallery/otherChildren';
import { shareRoutes } from './gallery/share';
import { sharedGalleryRoutes } from './gallery/sharedGalleries';
import { softDeletedRoutes } from './gallery/softDeleted';
import { versionRoutes } from './gallery/versions';
import { imageUserLists } from './imageUserLists';
import { lockRoutes } from './locks';
import { operationRoutes } from './operationStatus';
import { permissionRoutes } from './permissions';
import { providerRoutes } from './providers';
import { readOnlyRoutes } from './readOnlyRoutes';
import { groupRoutes } from './resourceGroups';
import { resourceRoutes } from './resources';
import { retailPriceRoutes } from './retailPrices';
import { subscriptionRoutes } from './subscriptions';

const resources: readonly Route[] = [
  ...subscriptionRoutes,
  ...groupRoutes,
  ...resourceRoutes,
  ...galleryRoutes,
  ...shareRoutes,
  ...definitionRoutes,
  ...versionRoutes,
  ...softDeletedRoutes,
  ...otherChildRoutes,
  ...managedImageRoutes,
  ...virtualMachineRoutes,
  ...networkRoutes,
  ...readOnlyRoutes('Microsoft.Compute/virtualMachineScaleSets', ['GetVMScaleSetSubscriptionMaximum', 2500]),
  ...diskRoutes,
  ...marketplaceImageRoutes,
  ...readOnlyRoutes('Microsoft.Compute/diskEncryptionSets', ['LowCostGet', 15_000, 120_000]),
  ...sharedGalleryRoutes,
  ...communityGalleryRoutes,
  ...readOnlyRoutes('Microsoft.Storage/storageAccounts'),
  ...imageUserLists,
  ...retailPriceRoutes,
  ...operationRoutes,
  ...usageRoutes,
  ...skuRoutes,
  ...permissionRoutes,
  ...lockRoutes,
  ...providerRoutes,
  ...labServicesRoutes,
];

export const builtinRoutes: readonly Route[] = [...resources, ...deploymentRoutes(resources)];
