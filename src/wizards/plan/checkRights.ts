import type { AzureReader } from '../../azure/ports';
import type { Plan } from '../../domain/plan/plan';
import { withRightsNotices } from '../../domain/rights/withRightsNotices';
import { missingForPlan } from './missingForPlan';

/** The plan with what its user lacks to run it: every plan passes here before it can be run. */
export async function checkRights(plan: Plan, reader: Pick<AzureReader, 'permissions'>): Promise<Plan> {
  return withRightsNotices(plan, await missingForPlan(reader, plan));
}
