import { object, text, word } from '../../../arm/json';
import type { Json } from '../../../arm/json';
import type { Change } from '../../../domain/plan/plan';
import { failureOfLabError, isSince } from '../../labs/labFailure';
import type { Settlement } from '../../ports';
import { readLabError } from '../../read/labs/readLabError';
import { settleByState } from '../settleByState';
import { settleAlteration } from '../settleUpdate';

/**
 * For a change of something of Lab Services that must be there: while it is at work it shows only that it is, and what went
 * wrong last it tells by itself.
 */
export function settleLabAlteration(
  found: Json | undefined,
  change: Change,
  isAltered: (found: Json) => boolean,
  since: number | undefined,
): Settlement {
  if (!found) return settleAlteration(found, change, isAltered);
  const error = readLabError(object(found['properties'])['resourceOperationError']);
  if (isAltered(found)) return settleByState(found, change.target, error?.message);
  if (isUpdating(found)) return { state: 'inProgress' };
  if (error && isSince(error, since)) return { state: 'failed', failure: failureOfLabError(error, change.target) };
  return { state: 'absent' };
}

export function isUpdating(found: Json): boolean {
  const state = text(object(found['properties'])['provisioningState']);
  return word(state, ['Creating', 'Updating']) !== undefined;
}
