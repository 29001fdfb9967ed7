import type { MovedClock } from '../unit/operations/movedClock';

interface Timer {
  readonly stopped: AbortController;
  hasRef(): boolean;
  ref(): Timer;
  unref(): Timer;
  refresh(): Timer;
  [Symbol.toPrimitive](): number;
}

const real = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setInterval: globalThis.setInterval,
  clearInterval: globalThis.clearInterval,
  now: Date.now,
  timeout: AbortSignal.timeout.bind(AbortSignal),
};

/**
 * Lets every timer of this process run by a clock that is moved by hand, those of the SDK included. `ahead` is how far the
 * machine's time of day is from it, in ms. Returns the way back to real time.
 */
export function virtualTimers(clock: MovedClock, ahead: () => number): () => void {
  const start = (ms: unknown, run: () => void): Timer => {
    const stopped = new AbortController();
    const timer: Timer = {
      stopped,
      hasRef: () => true,
      ref: () => timer,
      unref: () => timer,
      refresh: () => timer,
      [Symbol.toPrimitive]: () => 0,
    };
    const wait = (): Promise<void> => clock.sleep(Math.max(0, Number(ms) || 0), stopped.signal);
    void wait().then(run, () => undefined);
    return timer;
  };
  const stop = (timer: unknown): void => {
    if (typeof timer === 'object' && timer !== null && 'stopped' in timer) (timer as Timer).stopped.abort();
  };
  const given =
    <A extends unknown[]>(handler: (...args: A) => void, args: A) =>
    (): void =>
      handler(...args);
  Object.assign(globalThis, {
    setTimeout: <A extends unknown[]>(handler: (...args: A) => void, ms?: number, ...args: A) =>
      start(ms, given(handler, args)),
    clearTimeout: stop,
    setInterval: <A extends unknown[]>(handler: (...args: A) => void, ms?: number, ...args: A) => {
      const again = (): void => {
        handler(...args);
        if (!timer.stopped.signal.aborted)
          void clock.sleep(Math.max(1, ms ?? 1), timer.stopped.signal).then(again, () => undefined);
      };
      const timer = start(ms, again);
      return timer;
    },
    clearInterval: stop,
  });
  Date.now = () => clock.now() + ahead();
  AbortSignal.timeout = ms => {
    const controller = new AbortController();
    start(ms, () => controller.abort(new DOMException('The operation timed out.', 'TimeoutError')));
    return controller.signal;
  };
  return () => {
    const { now, timeout, ...timers } = real;
    Object.assign(globalThis, timers);
    Date.now = now;
    AbortSignal.timeout = timeout;
  };
}
