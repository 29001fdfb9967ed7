import { traitsOf } from '../../domain/change/traitsOf';
import type { Change } from '../../domain/plan/plan';
import { createDelays } from './backoff';

/** How long an accepted change may stay invisible (eventual consistency), in ms of Azure's time. Until then, its absence proves nothing. */
export function visibilityDelayMs(change: Change): number {
  return traitsOf(change).silentMinutes * 60_000;
}

/** The delays between consecutive polls of a change. */
export function delaysFor(change: Change): { next(): number } {
  const { pollSeconds } = traitsOf(change);
  return pollSeconds === undefined ? createDelays() : { next: () => pollSeconds * 1000 };
}
