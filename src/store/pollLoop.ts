import type { Clock } from '../base/clock';
import type { PollBudget } from './pollBudget';
import { nextOf, type Queued } from './pollQueue';

/**
 * Calls `poll` for one item of `queue()` at a time, never before it is due and never above the budget. Sleeps while
 * nothing is due, and ends when the queue is empty. Call the returned function whenever the queue has changed.
 */
export function pollLoop<Q extends Queued>(
  clock: Clock,
  budget: PollBudget,
  queue: () => readonly Q[],
  poll: (next: Q) => void,
): () => void {
  let running = false;
  let sleeping = new AbortController();

  async function run(): Promise<void> {
    running = true;
    try {
      for (;;) {
        const next = nextOf(queue(), Math.max(clock.now(), budget.nextSlot));
        if (!next) return;
        const wait = Math.max(next.dueAt, budget.nextSlot) - clock.now();
        if (wait > 0) {
          sleeping = new AbortController();
          await clock.sleep(wait, sleeping.signal).catch(() => undefined);
        } else {
          budget.nextSlot = clock.now() + budget.gapMs;
          poll(next);
        }
      }
    } finally {
      // At once, not when the promise settles: an item that is queued in between would never be polled.
      running = false;
    }
  }

  return () => {
    sleeping.abort();
    if (!running) void run();
  };
}
