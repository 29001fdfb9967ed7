import type { Route } from '../http/route';
import { classicLabRoutes } from './classic/classicLabs';
import { labAccountRoutes } from './classic/labAccounts';
import { sharedGalleryRoutes } from './classic/sharedGalleries';
import { sharedImageRoutes } from './classic/sharedImages';
import { labMachineRoutes } from './lab/labMachines';
import { labOperationRoutes } from './lab/labOperations';
import { labRoutes } from './lab/labs';
import { labSkuRoutes } from './lab/labSkus';
import { labPlanRoutes } from './plan/labPlans';
import { planImageRoutes } from './plan/planImages';
import { roleAssignmentRoutes } from './roleAssignments';
import { servicePrincipalRoutes } from './servicePrincipals';

/** Azure Lab Services with lab plans and classic lab accounts, and the role and principal APIs it depends on. */
export const labServicesRoutes: readonly Route[] = [
  ...labPlanRoutes,
  ...planImageRoutes,
  ...labRoutes,
  ...labMachineRoutes,
  ...labSkuRoutes,
  ...labOperationRoutes,
  ...labAccountRoutes,
  ...sharedGalleryRoutes,
  ...sharedImageRoutes,
  ...classicLabRoutes,
  ...roleAssignmentRoutes,
  ...servicePrincipalRoutes,
];
