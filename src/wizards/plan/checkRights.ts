import type { AzureReader } from '../../azure/ports';
import type { Plan } from '../../domain/plan/plan';
import { withRights } from '../../domain/rights/withRights';
import { missingForPlan } from './missingForPlan';

/** Adds the permissions the user lacks to the plan. Every plan passes through here before it can be run. */
export async function checkRights(plan: Plan, reader: Pick<AzureReader, 'permissions'>): Promise<Plan> {
  return withRights(plan, await missingForPlan(reader, plan));
}
