import { isWithin } from '../../../src/domain/id/resourceId';
import type { Plan } from '../../../src/domain/plan/plan';
import type { Right } from '../../../src/domain/rights/right';
import { rightsNeeded } from '../../../src/domain/rights/rightsNeeded';
import { withRightsNotices } from '../../../src/domain/rights/withRightsNotices';

/** The plan as shown to a user who lacks only these rights, or to one whose rights Azure doesn't report. */
export function asUser(plan: Plan, denied: readonly Right[] | 'unknown' = []): Plan {
  if (denied === 'unknown') return withRightsNotices(plan, undefined);
  const lacks = ({ action, scope }: Right): boolean =>
    denied.some(one => one.action === action && isWithin(scope, one.scope));
  return withRightsNotices(plan, rightsNeeded(plan.changes).filter(lacks));
}
