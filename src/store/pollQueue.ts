/** Whether the user sees the item, which determines the polling interval. */
export type Attention = 'visible' | 'hidden';

/** Polling interval in milliseconds, of real time or of Azure's clock, whichever is longer. */
export const pollEveryMs: Readonly<Record<Attention, number>> = { visible: 5_000, hidden: 30_000 };

const maxPauseMs = 5 * 60_000;

/** The pause before the next request: exponential backoff by the number of consecutive failures. */
export function pauseMs(attention: Attention, failures: number): number {
  return Math.max(pollEveryMs[attention], Math.min(maxPauseMs, pollEveryMs[attention] * 2 ** failures));
}

export interface Queued {
  readonly attention: Attention;
  readonly dueAt: number;
}

/**
 * The item to poll at `at`: among the due ones the most overdue relative to its interval, so that many hidden items
 * don't starve a visible one. If none is due, the one that is due first.
 */
export function nextOf<Q extends Queued>(queue: readonly Q[], at: number): Q | undefined {
  const lateness = ({ attention, dueAt }: Q): number => (at - dueAt) / pollEveryMs[attention];
  const due = queue.filter(each => each.dueAt <= at);
  return due.length > 0
    ? due.reduce((best, each) => (lateness(each) > lateness(best) ? each : best))
    : queue.reduce<Q | undefined>((first, each) => (first && first.dueAt <= each.dueAt ? first : each), undefined);
}
