import type { Clock } from '../../base/clock';
import { isInconclusive, toFailure } from '../../domain/errors/failure';
import type { Failure, FailureReason } from '../../domain/errors/failure';
import { abortable } from './abortable';

const firstDelayMs = 2_000;
const maxDelayMs = 15_000;
const signInDelayMs = 60_000;
/** Consecutive malformed responses before they count as a failure. */
const maxBadAnswers = 5;

/** Exponential backoff from 2 s to 15 s, in Azure's time. */
export function createDelays(): { next(): number } {
  let delay = firstDelayMs / 1.5;
  return { next: () => (delay = Math.min(delay * 1.5, maxDelayMs)) };
}

/** Waits out transient failures, without a deadline, showing a remark meanwhile. */
export interface Backoff {
  /** Waits before the next poll. Ends early on a retry signal, including one since the last request was sent. */
  pause(ms: number): Promise<void>;
  /** Waits after a transient failure, with a remark on why. */
  waitOut(failure: Failure, delays: { next(): number }): Promise<void>;
  /** Retries a request until it succeeds. Rejects with the first failure that isn't transient. */
  untilAnswered<T>(ask: () => Promise<T>): Promise<T>;
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

  async function wait(by: Clock, ms: number): Promise<void> {
    try {
      await by.sleep(ms, AbortSignal.any([signal, retryNow]));
    } catch {
      signal.throwIfAborted();
      retryNow = retrySignal();
    }
  }

  const waitOut: Backoff['waitOut'] = async (failure, delays) => {
    await waitFor(failure.reason);
    await (failure.reason === 'signIn' ? wait(time, signInDelayMs) : wait(clock, delays.next()));
  };

  return {
    pause: ms => wait(clock, ms),
    waitOut,
    async untilAnswered(ask) {
      const delays = createDelays();
      for (let badAnswers = 0; ;) {
        signal.throwIfAborted();
        retryNow = retrySignal();
        try {
          const answer = await abortable(signal, ask());
          await waitFor(undefined);
          return answer;
        } catch (error) {
          signal.throwIfAborted();
          const failure = toFailure(error);
          badAnswers = failure.reason === 'badAnswer' ? badAnswers + 1 : 0;
          if (!isInconclusive(failure) || badAnswers > maxBadAnswers) throw error;
          await waitOut(failure, delays);
        }
      }
    },
  };
}
