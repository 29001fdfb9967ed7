import type { Change, Plan } from '../plan/plan';
import { traitsOf } from './traitsOf';

/** Ids of everything that running the plan writes or must keep unchanged meanwhile. */
export function touches(plan: Pick<Plan, 'changes'>): readonly string[] {
  return plan.changes.flatMap(touchedBy);
}

export function touchedBy(change: Change): readonly string[] {
  return [change.target, ...(traitsOf(change).uses?.ids(change) ?? [])];
}
