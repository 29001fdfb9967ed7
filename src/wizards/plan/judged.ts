import type { AzureReader } from '../../azure/ports';
import type { Plan } from '../../domain/plan/plan';
import type { JudgedPlan } from '../../domain/plan/planReview';
import type { Location } from '../../domain/region/region';
import { checkRights } from './checkRights';

/** A plan as it is reviewed: with the permissions that are missing. Every plan passes through here before it can be run. */
export async function judged(
  plan: Plan,
  reader: Pick<AzureReader, 'permissions'>,
  locations: () => Promise<readonly Location[] | undefined> = () => Promise.resolve(undefined),
  choice: Partial<Pick<JudgedPlan, 'optional' | 'columns'>> = {},
): Promise<JudgedPlan> {
  const [checked, known] = await Promise.all([checkRights(plan, reader), locations()]);
  return { optional: [], ...choice, plan: checked, locations: known };
}
