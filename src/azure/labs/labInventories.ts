import { listOfType } from '../list/listEverywhere';
import type { Inventory } from '../list/listEverywhere';
import { allOfType } from '../list/queries';
import { readLab } from '../read/labs/readLab';
import { readLabAccount } from '../read/labs/readLabAccount';
import { readLabPlan } from '../read/labs/readLabPlan';

export const labPlanInventory = inventoryOf('Microsoft.LabServices/labPlans', readLabPlan);
export const labInventory = inventoryOf('Microsoft.LabServices/labs', readLab);
export const labAccountInventory = inventoryOf('Microsoft.LabServices/labaccounts', readLabAccount);

function inventoryOf<T>(type: string, read: Inventory<T>['read']): Inventory<T> {
  return { query: allOfType(type), listIn: listOfType(type), read };
}
