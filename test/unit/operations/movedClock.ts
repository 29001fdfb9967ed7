import type { Clock } from '../../../src/base/clock';

export interface MovedClock extends Clock {
  /** Advances time to the next wake-up; returns false when nothing is sleeping. */
  step(): boolean;
  /** Advances time without waking anything before the end, like a machine that was asleep. */
  jump(ms: number): void;
  /** Durations of all sleeps, in order. */
  readonly slept: readonly number[];
}

export function movedClock(start = 1_000_000, onMove: (ms: number) => void = () => undefined): MovedClock {
  const sleepers = new Set<{ until: number; wake: () => void }>();
  const slept: number[] = [];
  let now = start;
  const to = (time: number): void => {
    if (time > now) onMove(time - now);
    now = Math.max(now, time);
    for (const sleeper of [...sleepers].filter(({ until }) => until <= now).sort((a, b) => a.until - b.until)) {
      sleepers.delete(sleeper);
      sleeper.wake();
    }
  };
  return {
    slept,
    now: () => now,
    jump: ms => to(now + ms),
    step() {
      const next = Math.min(...[...sleepers].map(({ until }) => until));
      if (!Number.isFinite(next)) return false;
      to(next);
      return true;
    },
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        slept.push(ms);
        const stop = (): void => {
          sleepers.delete(sleeper);
          reject(signal?.reason as Error);
        };
        const wake = (): void => {
          signal?.removeEventListener('abort', stop);
          resolve();
        };
        const sleeper = { until: now + ms, wake };
        signal?.addEventListener('abort', stop, { once: true });
        if (signal?.aborted) stop();
        else sleepers.add(sleeper);
      }),
  };
}

/** Lets everything run that only waits for its turn. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise(resolve => setImmediate(resolve));
}

/** Advances time from wake-up to wake-up until a condition holds. */
export async function until(clock: MovedClock, holds: () => boolean, what = 'it'): Promise<void> {
  for (let steps = 0; steps < 3_000; steps++) {
    await quiet();
    if (holds()) return;
    clock.step();
  }
  throw new Error(`${what} never happened`);
}
