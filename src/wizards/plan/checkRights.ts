import type { AzureReader } from '../../azure/ports';
import type { Plan } from '../../domain/plan/plan';
import { withRights } from '../../domain/rights/withRights';
import { missingForPlan } from './missingForPlan';

/** The plan with what its user lacks to run it: every plan passes here before it can be run. */
export async function checkRights(plan: Plan, reader: Pick<AzureReader, 'permissions'>): Promise<Plan> {
  return withRights(plan, await missingForPlan(reader, plan));
}
