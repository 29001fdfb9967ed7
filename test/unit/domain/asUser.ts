import type { Right } from '../../../src/domain/rights/right';
import { rightsNeeded } from '../../../src/domain/rights/rightsNeeded';
import { isWithin } from '../../../src/domain/id/resourceId';
import type { Plan } from '../../../src/domain/plan/plan';
import { withRightsNotices } from '../../../src/domain/rights/withRightsNotices';

/** The plan as somebody reads it who may do all but this; `unknown`: as one whose rights Azure does not tell. */
export function asUser(plan: Plan, denied: readonly Right[] | 'unknown' = []): Plan {
  if (denied === 'unknown') return withRightsNotices(plan, undefined);
  const lacks = ({ action, scope }: Right): boolean =>
    denied.some(one => one.action === action && isWithin(scope, one.scope));
  return withRightsNotices(plan, rightsNeeded(plan.changes).filter(lacks));
}
