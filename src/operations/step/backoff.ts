import type { Clock } from '../../base/clock';
import { toFailure, type Failure, type FailureReason } from '../../domain/errors/failure';
import { abortable } from './abortable';

const firstDelayMs = 2_000;
const maxDelayMs = 15_000;
/** Until somebody may have signed in, or been given a permission. */
const accessDelayMs = 60_000;

/** Exponential backoff from 2 s to 15 s, in Azure's time. */
export function createDelays(): { next(): number } {
  let delay = firstDelayMs / 1.5;
  return { next: () => (delay = Math.min(delay * 1.5, maxDelayMs)) };
}

/** Waits out failures to ask Azure, without a deadline, showing meanwhile what is waited for. */
export interface Backoff {
  /** Waits before the next poll. Ends early on a retry signal, including one since the last request was sent. */
  pause(ms: number): Promise<void>;
  /** Waits as long as Azure asks to (`Retry-After`), in real time. */
  obey(ms: number): Promise<void>;
  /**
   * How long all waits have lasted at least, in milliseconds of Azure's time. A clock that jumps, while the machine slept
   * or because it was set, doesn't make it more.
   */
  waitedMs(): number;
  /** Waits after a failure to ask, with the reason, and as long as Azure asks to. Ends early on a retry signal. */
  waitOut(failure: Failure, delays: { next(): number }): Promise<void>;
  /**
   * Asks Azure until it answers, since a failure to ask says nothing about a change. What Azure says of the change is
   * an answer, and never thrown. A retry signal abandons the request under way, and asks again at once.
   */
  untilAnswered<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

export interface BackoffOptions {
  readonly clock: Clock;
  readonly time: Clock;
  readonly signal: AbortSignal;
  /** Aborts to end the current wait. Returns a fresh signal after each retry request. */
  readonly retrySignal: () => AbortSignal;
  /** Sets or clears what the step waits for. */
  readonly waitFor: (reason: FailureReason | undefined) => Promise<void>;
}

export function createBackoff({ clock, time, signal, retrySignal, waitFor }: BackoffOptions): Backoff {
  // Captured before each request: its response may be older than a retry request that arrived in flight.
  let retryNow = retrySignal();

  let waitedMs = 0;

  async function wait(by: Clock, ms: number): Promise<void> {
    const before = by.now();
    try {
      await by.sleep(ms, AbortSignal.any([signal, retryNow]));
    } catch {
      signal.throwIfAborted();
      retryNow = retrySignal();
    }
    waitedMs += Math.min(Math.max(by.now() - before, 0), ms);
  }

  const waitOut: Backoff['waitOut'] = async ({ reason, retryAfterMs }, delays) => {
    await waitFor(reason);
    const needsAccess = reason === 'signIn' || reason === 'forbidden';
    const asked = needsAccess ? accessDelayMs : retryAfterMs;
    await (asked === undefined ? wait(clock, delays.next()) : wait(time, asked));
  };

  return {
    pause: ms => wait(clock, ms),
    async obey(ms) {
      await time.sleep(ms, signal);
      waitedMs += ms;
    },
    waitedMs: () => waitedMs,
    waitOut,
    async untilAnswered(ask) {
      const delays = createDelays();
      for (;;) {
        signal.throwIfAborted();
        retryNow = retrySignal();
        const abandoned = AbortSignal.any([signal, retryNow]);
        try {
          const answer = await abortable(abandoned, ask(abandoned));
          await waitFor(undefined);
          return answer;
        } catch (error) {
          signal.throwIfAborted();
          if (!abandoned.aborted) await waitOut(toFailure(error), delays);
        }
      }
    },
  };
}
