import type { Route } from '../answer';
import { classicLabRoutes } from './classic/classicLabs';
import { labAccountRoutes } from './classic/labAccounts';
import { sharedGalleryRoutes } from './classic/sharedGalleries';
import { sharedImageRoutes } from './classic/sharedImages';
import { labMachineRoutes } from './labMachines';
import { labPlanRoutes } from './labPlans';
import { labSkuRoutes } from './labSkus';
import { labOperationRoutes } from './labWork';
import { labRoutes } from './labs';
import { planImageRoutes } from './planImages';
import { roleAssignmentRoutes } from './roleAssignments';
import { servicePrincipalRoutes } from './servicePrincipals';

/** Azure Lab Services, of lab plans and of classic lab accounts, and what is asked about the rights it needs. */
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
