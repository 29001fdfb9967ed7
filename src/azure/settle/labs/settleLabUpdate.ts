import { object, type Json } from '../../../base/json';
import type { KnownErrors } from '../../../domain/labs/labError';
import type { Change } from '../../../domain/plan/plan';
import { failureOfLabError, isNewError } from '../../labs/labFailure';
import type { Settlement } from '../../ports';
import { readLabError } from '../../read/labs/readLabError';
import { isUpdating, settleByState } from '../settleByState';
import { settleUpdate } from '../settleUpdate';

/**
 * Settles an update of a Lab Services resource that must exist. While the service is working it only shows that, and
 * its last error is on the resource.
 */
export function settleLabUpdate(
  found: Json | undefined,
  change: Change,
  isApplied: (found: Json) => boolean,
  errorsBefore: KnownErrors | undefined,
): Settlement {
  if (!found) return settleUpdate(found, change, isApplied);
  const error = readLabError(object(found['properties'])['resourceOperationError']);
  if (isApplied(found)) return settleByState(found, change.target, error?.message);
  if (isUpdating(found)) return { state: 'inProgress' };
  if (error && isNewError(change.target, error, errorsBefore))
    return { state: 'failed', failure: failureOfLabError(error, change.target) };
  return { state: 'absent' };
}
