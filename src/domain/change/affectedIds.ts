import type { Change, Plan } from '../plan/plan';
import { traitsOf } from './traitsOf';

/** IDs of everything that the plan writes, or that must not change while it runs. */
export function affectedIds(plan: Pick<Plan, 'changes'>): readonly string[] {
  return plan.changes.flatMap(affectedBy);
}

export function affectedBy(change: Change): readonly string[] {
  return [change.target, ...(traitsOf(change).uses?.ids(change) ?? [])];
}
