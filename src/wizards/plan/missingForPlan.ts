import type { AzureReader } from '../../azure/ports';
import { isDeletion } from '../../domain/change/isDeletion';
import type { Plan } from '../../domain/plan/plan';
import { rightsNeeded } from '../../domain/rights/rightsNeeded';
import type { MissingRights } from '../../domain/rights/withRightsNotices';
import { missingRights } from './missingRights';

/** The permissions the user lacks to run a plan. Never rejects. */
export function missingForPlan(
  reader: Pick<AzureReader, 'permissions'>,
  { changes }: Pick<Plan, 'changes'>,
): Promise<MissingRights> {
  const trees = changes.filter(isDeletion).map(({ target }) => target);
  return missingRights(reader, rightsNeeded(changes), trees);
}
