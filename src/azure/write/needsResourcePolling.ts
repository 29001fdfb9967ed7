import { traitsOf } from '../../domain/change/traitsOf';
import { labAccountOf } from '../../domain/labs/owner/labAccountOf';
import type { Change } from '../../domain/plan/plan';

/** Stored in place of a poller state: the change was accepted, and its resource must be polled for completion. */
export const resourcePolling = 'byReading';

/**
 * Whether a completed poller isn't the end of the change, because Azure doesn't report completion, or not with the
 * result.
 */
export function needsResourcePolling(change: Change): boolean {
  return traitsOf(change).ending !== 'answer' || labAccountOf(change.target) !== undefined;
}

/** Whether partial results are visible before the change is complete. */
export function hasStagedResult(change: Change): boolean {
  return traitsOf(change).ending === 'stages';
}
