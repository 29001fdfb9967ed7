import { traitsOf } from '../../domain/change/traitsOf';
import type { Change } from '../../domain/plan/plan';
import { createDelays } from './backoff';

/** How long a change may be at work before anything of it can be read, in ms of Azure's time. */
export function visibilityDelayMs(change: Change): number {
  return traitsOf(change).silentMinutes * 60_000;
}

/** How long to wait between two questions about a change, one after the other. */
export function delaysFor(change: Change): { next(): number } {
  const { pollSeconds } = traitsOf(change);
  return pollSeconds === undefined ? createDelays() : { next: () => pollSeconds * 1000 };
}
