import type { AzureReader } from '../../azure/ports';
import type { Plan } from '../../domain/plan/plan';
import { withRightsNotices } from '../../domain/rights/withRightsNotices';
import { missingForPlan } from './missingForPlan';

/** Adds the permissions the user lacks to the plan. Every plan passes through here before it can be run. */
export async function checkRights(plan: Plan, reader: Pick<AzureReader, 'permissions'>): Promise<Plan> {
  return withRightsNotices(plan, await missingForPlan(reader, plan));
}
