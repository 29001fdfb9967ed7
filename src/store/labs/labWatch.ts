import type { Clock } from '../../base/clock';
import type { Disposable } from '../../base/event';
import { idKey } from '../../domain/id/resourceId';
import type { PollBudget } from '../pollBudget';
import { pollLoop } from '../pollLoop';
import { pollEveryMs, type Queued } from '../pollQueue';

export interface LabWatchParts {
  readonly reread: (id: string) => Promise<unknown>;
  readonly clock: Clock;
  readonly budget: PollBudget;
}

/** Reads a Lab Services resource at once, and every half minute until disposed. */
export type WatchLab = (id: string) => Disposable;

export function createLabWatch({ reread, clock, budget }: LabWatchParts): WatchLab {
  const watched = new Map<string, Queued & { readonly id: string }>();
  const run = pollLoop(
    clock,
    budget,
    () => [...watched.values()],
    ({ id }) => void poll(id),
  );

  function schedule(id: string, dueAt: number): void {
    watched.set(idKey(id), { id, dueAt, attention: 'hidden' });
  }

  async function poll(id: string): Promise<void> {
    schedule(id, clock.now() + Math.max(budget.gapMs, pollEveryMs.hidden));
    await reread(id);
  }

  return id => {
    schedule(id, clock.now());
    run();
    return {
      dispose() {
        watched.delete(idKey(id));
        run();
      },
    };
  };
}
