import { object, text, enumValue } from '../../../arm/json';
import type { Json } from '../../../arm/json';
import type { Change } from '../../../domain/plan/plan';
import { failureOfLabError, happenedSince } from '../../labs/labFailure';
import type { Settlement } from '../../ports';
import { readLabError } from '../../read/labs/readLabError';
import { settleByState } from '../settleByState';
import { settleUpdate } from '../settleUpdate';

/**
 * For a change of something of Lab Services that must be there: while it is at work it shows only that it is, and what went
 * wrong last it tells by itself.
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
