import type { Location } from '../region/region';
import { describePlan } from './describePlan';
import type { Plan } from './plan';
import type { PlanLine } from './planLine';

/** The line of each change, without what is below it. */
export function changeLines(plan: Pick<Plan, 'changes'>, locations?: readonly Location[]): readonly PlanLine[] {
  return describePlan(plan, locations).filter(({ level }) => level === 0);
}
