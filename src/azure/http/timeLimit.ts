import type { TokenCredential } from '@azure/core-auth';
import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import * as l10n from '@vscode/l10n';
import type { Clock } from '../../base/clock';
import { durationText } from '../../base/duration';
import { realTime } from '../../base/realTime';
import { AzureError } from '../../domain/errors/failure';
import { isRead } from './isRead';

/** The slowest read, the SKUs of all regions, takes half a minute. */
const readMs = 100_000;
/**
 * Azure gives up on its own providers after a minute. A write has longer, since its outcome is then unknown and has to be
 * settled by reading.
 */
const writeMs = 5 * 60_000;

/** A command line that signs in starts slowly, and may have to ask two services. */
const signInMs = 100_000;

/**
 * Gives up on a response that never comes: the connection was lost while the machine slept or its network changed.
 * @param time the machine's clock
 */
export function timeLimit(time: Clock): PipelinePolicy {
  return {
    name: 'computeGallery.timeLimit',
    async sendRequest(request, next) {
      const limit = isRead(request) ? readMs : writeMs;
      const given = request.abortSignal;
      const abandoned = new AbortController();
      const abandon = (): void => abandoned.abort();
      if (given?.aborted) abandon();
      given?.addEventListener('abort', abandon);
      request.abortSignal = abandoned.signal;
      try {
        return await within(limit, time, next(request), () => {
          abandon();
          return l10n.t("Azure didn't respond within {0}.", durationText(limit));
        });
      } finally {
        given?.removeEventListener('abort', abandon);
        if (given) request.abortSignal = given;
        else delete request.abortSignal;
      }
    },
  };
}

/** The same for whoever signs in, a program or a service. */
export function signInTimeLimit<T>(answer: Promise<T>, time: Clock = realTime): Promise<T> {
  return within(signInMs, time, answer, () => l10n.t("The sign-in didn't respond within {0}.", durationText(signInMs)));
}

export function tokenTimeLimit(credential: TokenCredential, time?: Clock): TokenCredential {
  return { getToken: async (scopes, options) => signInTimeLimit(credential.getToken(scopes, options), time) };
}

/** @param expire called when the time is over; returns the message */
async function within<T>(limit: number, time: Clock, answer: Promise<T>, expire: () => string): Promise<T> {
  const answered = new AbortController();
  const expiry = time.sleep(limit, answered.signal).then(() => {
    throw new AzureError({ reason: 'network', code: 'NoResponse', message: expire() });
  });
  try {
    return await Promise.race([answer, expiry]);
  } finally {
    answered.abort();
  }
}
