import * as l10n from '@vscode/l10n';
import type { Clock } from '../../base/clock';
import { couldNotAsk, toFailure } from '../../domain/errors/failure';
import type { Failure, FailureReason } from '../../domain/errors/failure';
import { abortable } from './abortable';

const firstDelayMs = 2_000;
const maxDelayMs = 15_000;
const signInDelayMs = 60_000;
/** Answers in a row that make no sense before they count as Azure's last word. */
const maxBadAnswers = 5;

/** 2 s growing to 15 s, in the time of the Azure that is asked. */
export function createDelays(): { next(): number } {
  let delay = firstDelayMs / 1.5;
  return { next: () => (delay = Math.min(delay * 1.5, maxDelayMs)) };
}

/** Waits for what passes by itself, and says so meanwhile: there is no deadline. */
export interface Backoff {
  /** Waits until it makes sense to ask again; ends early when somebody nudges, or has since the last question was asked. */
  pause(ms: number): Promise<void>;
  /** Waits after a failure that passes, showing why. */
  waitOut(failure: Failure, delays: { next(): number }): Promise<void>;
  /** Repeats a question until it is answered; rejects when the answer is a failure that does not pass by itself. */
  untilAnswered<T>(ask: () => Promise<T>): Promise<T>;
}

export interface BackoffOptions {
  readonly clock: Clock;
  readonly time: Clock;
  readonly signal: AbortSignal;
  /** Aborts when somebody nudges: a fresh one each time. */
  readonly retrySignal: () => AbortSignal;
  /** Shows a sentence on the step, or takes it away. */
  readonly remark: (sentence: string | undefined) => Promise<void>;
}

export function createBackoff({ clock, time, signal, retrySignal, remark }: BackoffOptions): Backoff {
  // An answer may be older than a nudge that came while it was on its way.
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
    await remark(waitingFor(failure.reason));
    await (failure.reason === 'signIn' ? wait(time, signInDelayMs) : wait(clock, delays.next()));
  };

  return {
    pause: ms => wait(clock, ms),
    waitOut,
    async untilAnswered(ask) {
      const delays = createDelays();
      let waited = false;
      for (let badAnswers = 0; ;) {
        signal.throwIfAborted();
        retryNow = retrySignal();
        try {
          const answer = await abortable(signal, ask());
          if (waited) await remark(undefined);
          return answer;
        } catch (error) {
          signal.throwIfAborted();
          const failure = toFailure(error);
          badAnswers = failure.reason === 'badAnswer' ? badAnswers + 1 : 0;
          if (!couldNotAsk(failure) || badAnswers > maxBadAnswers) throw error;
          waited = true;
          await waitOut(failure, delays);
        }
      }
    },
  };
}

/** Whether a step's remark only says what it is waiting for. */
export function isWaiting(remark: string | undefined): boolean {
  return waitReasons.some(reason => waitingFor(reason) === remark);
}

const waitReasons = ['signIn', 'network', 'throttled', 'service'] as const;

function waitingFor(reason: FailureReason): string {
  switch (reason) {
    case 'signIn':
      return l10n.t('Waiting for sign-in.');
    case 'throttled':
      return l10n.t('Azure is throttling requests; retrying.');
    case 'service':
    case 'badAnswer':
      return l10n.t('Azure is returning errors; retrying.');
    case 'network':
    case 'notFound':
    case 'forbidden':
    case 'conflict':
    case 'invalid':
    case 'cancelled':
    case 'other':
      return l10n.t("Can't reach Azure; retrying.");
  }
}
