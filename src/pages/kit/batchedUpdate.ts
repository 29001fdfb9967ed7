import type { Disposable } from '../../base/event';

/** An update that many calls share. */
export interface BatchedUpdate extends Disposable {
  /** Updates after the interval. Calls before that change nothing. */
  schedule(): void;
  /** Updates at once, which does what was scheduled. */
  now(): void;
}

/** @param intervalMs in real time. Nothing is updated after the result was disposed. */
export function batchedUpdate(update: () => void, intervalMs: number): BatchedUpdate {
  let scheduled: ReturnType<typeof setTimeout> | undefined;
  let isDisposed = false;

  function cancel(): void {
    clearTimeout(scheduled);
    scheduled = undefined;
  }

  function now(): void {
    cancel();
    if (!isDisposed) update();
  }

  return {
    schedule() {
      if (!isDisposed) scheduled ??= setTimeout(now, intervalMs);
    },
    now,
    dispose() {
      isDisposed = true;
      cancel();
    },
  };
}
