import type { Route } from '../answer';
import { definitionRoutes } from './definitions';
import { galleryRoutes } from './galleries';
import { managedImageRoutes } from './managedImages';
import { operationRoutes } from './operationStatus';
import { permissionRoutes } from './permissions';
import { providerRoutes } from './providers';
import { groupRoutes } from './resourceGroups';
import { resourceRoutes } from './resources';
import { shareRoutes } from './share';
import { skuRoutes } from './skus';
import { softDeletedRoutes } from './softDeleted';
import { storedRoutes } from './stored';
import { subscriptionRoutes } from './subscriptions';
import { usageRoutes } from './usages';
import { versionRoutes } from './versions';

export const builtinRoutes: readonly Route[] = [
  ...subscriptionRoutes,
  ...groupRoutes,
  ...resourceRoutes,
  ...galleryRoutes,
  ...shareRoutes,
  ...definitionRoutes,
  ...versionRoutes,
  ...softDeletedRoutes,
  ...managedImageRoutes,
  ...storedRoutes('Microsoft.Compute/virtualMachines', ['LowCostGetSubscriptionMaximum', 24_000]),
  ...storedRoutes('Microsoft.Compute/virtualMachineScaleSets', ['GetVMScaleSetSubscriptionMaximum', 2500]),
  ...storedRoutes('Microsoft.Compute/disks', ['LowCostGet', 15_000, 120_000]),
  ...storedRoutes('Microsoft.Compute/snapshots', ['LowCostGet', 15_000, 120_000]),
  ...operationRoutes,
  ...usageRoutes,
  ...skuRoutes,
  ...permissionRoutes,
  ...providerRoutes,
];
