/** How closely somebody looks. */
export type Attention = 'visible' | 'hidden';

/** How often to ask, in milliseconds of real time or of the Azure's own, whichever is longer. */
export const pollEveryMs: Readonly<Record<Attention, number>> = { visible: 5_000, hidden: 30_000 };

const maxPauseMs = 5 * 60_000;

/** The pause before the next request after so many failures in a row. */
export function pauseMs(attention: Attention, failures: number): number {
  return Math.max(pollEveryMs[attention], Math.min(maxPauseMs, pollEveryMs[attention] * 2 ** failures));
}

export interface Queued {
  readonly attention: Attention;
  readonly dueAt: number;
}

/**
 * Which to ask at `at`: of those due the one most overdue for how often it shall be asked, so that a crowd of hidden ones
 * does not hold up a visible one; while none is due, the one that will be first.
 */
export function nextOf<Q extends Queued>(queue: readonly Q[], at: number): Q | undefined {
  const lateness = ({ attention, dueAt }: Q): number => (at - dueAt) / pollEveryMs[attention];
  const due = queue.filter(each => each.dueAt <= at);
  return due.length > 0
    ? due.reduce((best, each) => (lateness(each) > lateness(best) ? each : best))
    : queue.reduce<Q | undefined>((first, each) => (first && first.dueAt <= each.dueAt ? first : each), undefined);
}
