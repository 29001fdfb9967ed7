/** Simulated time. `now` is in ms since 1970; `speed` is simulated ms per real ms. */
export interface SimClock {
  now(): number;
  readonly speed: number;
  /** Waits `ms` of simulated time. Rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** A clock that starts `offset` ms from real time and runs `speed` times as fast. */
export function realClock(speed = 1, offset = 0): SimClock {
  const started = Date.now();
  return {
    speed,
    now: () => started + offset + (Date.now() - started) * speed,
    sleep: (ms, signal) =>
      abortable(signal, done => {
        const timer = setTimeout(done, ms / speed);
        return () => {
          clearTimeout(timer);
        };
      }),
  };
}

export interface HandClock extends SimClock {
  /** Advances time and resolves due sleeps, in order. */
  advance(ms: number): void;
}

/** A manual clock, which only `advance` moves. `speed` only scales values in responses (`Retry-After`). */
export function handClock(start: number, speed = 1): HandClock {
  let time = start;
  const sleepers = new Set<{ until: number; wake: () => void }>();
  return {
    speed,
    now: () => time,
    advance(ms) {
      time += ms;
      const due = [...sleepers].filter(sleeper => sleeper.until <= time).sort((a, b) => a.until - b.until);
      for (const sleeper of due) {
        sleepers.delete(sleeper);
        sleeper.wake();
      }
    },
    sleep: (ms, signal) =>
      abortable(signal, wake => {
        if (ms <= 0) wake();
        const sleeper = { until: time + ms, wake };
        if (ms > 0) sleepers.add(sleeper);
        return () => sleepers.delete(sleeper);
      }),
  };
}

function abortable(signal: AbortSignal | undefined, start: (done: () => void) => () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => {
      cancel();
      reject(signal?.reason instanceof Error ? signal.reason : new Error('Aborted'));
    };
    const cancel = start(() => {
      signal?.removeEventListener('abort', fail);
      resolve();
    });
    if (signal?.aborted) fail();
    else signal?.addEventListener('abort', fail, { once: true });
  });
}
