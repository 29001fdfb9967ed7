import type { Change } from '../plan/plan';
import type { Right } from './right';
import { rightKey, rightsNeeded } from './rightsNeeded';
import type { MissingRights } from './withRightsNotices';

/** Which of the missing permissions these changes need. */
export function missingRightsFor(changes: readonly Change[], missing: MissingRights = []): readonly Right[] {
  const lacking = new Set(missing.map(rightKey));
  return rightsNeeded(changes).filter(right => lacking.has(rightKey(right)));
}
