import { object, text, enumValue } from '../../../arm/json';
import type { Json } from '../../../arm/json';
import type { Change } from '../../../domain/plan/plan';
import { failureOfLabError, happenedSince } from '../../labs/labFailure';
import type { Settlement } from '../../ports';
import { readLabError } from '../../read/labs/readLabError';
import { settleByState } from '../settleByState';
import { settleUpdate } from '../settleUpdate';

/**
 * Settles an update of a Lab Services resource that must exist. While the service is working it only shows that, and
 * its last error is on the resource.
 */
export function settleLabUpdate(
  found: Json | undefined,
  change: Change,
  isApplied: (found: Json) => boolean,
  since: number | undefined,
): Settlement {
  if (!found) return settleUpdate(found, change, isApplied);
  const error = readLabError(object(found['properties'])['resourceOperationError']);
  if (isApplied(found)) return settleByState(found, change.target, error?.message);
  if (isUpdating(found)) return { state: 'inProgress' };
  if (error && happenedSince(error, since))
    return { state: 'failed', failure: failureOfLabError(error, change.target) };
  return { state: 'absent' };
}

export function isUpdating(found: Json): boolean {
  const state = text(object(found['properties'])['provisioningState']);
  return enumValue(state, ['Creating', 'Updating']) !== undefined;
}
