import { listOfType } from '../inventory';
import type { Inventory } from '../inventory';
import { allOfType } from '../queries';
import { readLab } from '../read/labs/lab';
import { readLabAccount } from '../read/labs/labAccount';
import { readLabPlan } from '../read/labs/labPlan';

export const labPlanInventory = inventoryOf('Microsoft.LabServices/labPlans', readLabPlan);
export const labInventory = inventoryOf('Microsoft.LabServices/labs', readLab);
export const labAccountInventory = inventoryOf('Microsoft.LabServices/labaccounts', readLabAccount);

function inventoryOf<T>(type: string, read: Inventory<T>['read']): Inventory<T> {
  return { query: allOfType(type), listIn: listOfType(type), read };
}
