import type { Clock } from '../../../src/base/clock';

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

export interface ManualClock extends Clock {
  /** Advances time in steps of 100 ms, letting everything that wakes run before the next step. */
  pass(ms: number): Promise<void>;
}

/** Lets all pending promise callbacks run. */
export function quiesce(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}

export function manualClock(start: number): ManualClock {
  let time = start;
  const sleepers = new Set<Sleeper>();
  return {
    now: () => time,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = { until: time + ms, wake: resolve };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', () => {
          sleepers.delete(sleeper);
          reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
        });
      }),
    async pass(ms) {
      await quiesce();
      for (const end = time + ms; time < end;) {
        time = Math.min(end, time + 100);
        for (const sleeper of [...sleepers].filter(({ until }) => until <= time)) {
          sleepers.delete(sleeper);
          sleeper.wake();
          await quiesce();
        }
      }
      await quiesce();
    },
  };
}
