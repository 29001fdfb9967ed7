import type { Plan } from '../../domain/plan/plan';
import type { Location } from '../../domain/region/region';
import { askPlan, type AskPlanServices } from './askPlan';
import type { Decision } from './reviewPlan';
import { startingWith } from './startingWith';

export interface PreviewOptions {
  readonly locations?: readonly Location[] | undefined;
  /** Makes the plan again from what Azure holds by then. Absent where it depends on nothing there. */
  readonly again?: (() => Promise<Plan>) | undefined;
}

/** The user's decision on a plan that needs no questions. Each judgement after the first makes it again. */
export function previewPlan(
  plan: Plan,
  services: AskPlanServices,
  { locations, again = () => Promise.resolve(plan) }: PreviewOptions,
): Promise<Decision | undefined> {
  const next = startingWith(plan, again);
  return askPlan(plan.title, [], next, services, () => Promise.resolve(locations));
}
