import { listOfType, type Inventory } from '../list/listEverywhere';
import { allOfType } from '../list/queries';
import { readLab } from '../read/labs/readLab';
import { readLabAccount } from '../read/labs/readLabAccount';
import { readLabPlan } from '../read/labs/readLabPlan';

export const labPlanInventory = inventoryOf('Microsoft.LabServices/labPlans', readLabPlan, [
  ...['sharedGalleryId', 'allowedRegions', 'resourceOperationError'],
]);
export const labInventory = inventoryOf('Microsoft.LabServices/labs', readLab, [
  ...['title', 'labPlanId', 'virtualMachineProfile', 'state', 'resourceOperationError'],
]);
export const labAccountInventory = inventoryOf('Microsoft.LabServices/labaccounts', readLabAccount, []);

function inventoryOf<T>(type: string, read: Inventory<T>['read'], paths: readonly string[]): Inventory<T> {
  return { query: allOfType(type, paths), listIn: listOfType(type), read };
}
