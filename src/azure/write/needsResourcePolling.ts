import { traitsOf } from '../../domain/change/traitsOf';
import { labAccountOf } from '../../domain/labs/owner/labAccountOf';
import type { Change } from '../../domain/plan/plan';

/** In the place of a poller's state: the change has been accepted, and its resource alone tells of its end. */
export const resourcePolling = 'byReading';

/** Whether Azure's own word that a change is complete is not the end of it: it gives none, or not of what came of it. */
export function needsResourcePolling(change: Change): boolean {
  return traitsOf(change).ending !== 'answer' || labAccountOf(change.target) !== undefined;
}

/** Whether something of a change shows before it is complete. */
export function hasStagedResult(change: Change): boolean {
  return traitsOf(change).ending === 'stages';
}
