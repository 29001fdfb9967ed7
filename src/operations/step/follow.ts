import type { Submission } from '../../azure/ports';
import { recordProgress } from './recordProgress';
import { delaysFor } from './pollTiming';
import { recordAccepted, pollResource } from './pollResource';
import type { StepContext } from './stepContext';

/**
 * Polls a change that Azure has accepted until it is complete. Returns a remark for the user, if any.
 * @param since `now`: it was just sent, so wait before polling; `before`: it was sent earlier, so poll at once
 */
export async function follow(
  context: StepContext,
  submission: Submission,
  since: 'now' | 'before' = 'now',
): Promise<string | undefined> {
  const { change, pollState, backoff, time, signal } = context;
  const delays = delaysFor(change);
  let kept: string | undefined;
  let isDue = since === 'before';
  try {
    while (submission.state !== undefined) {
      if (submission.state !== kept) await pollState.keep(submission.state);
      kept = submission.state;
      await recordAccepted(context);
      if (!isDue) {
        await recordProgress(context, submission);
        const wait = submission.retryAfterMs;
        await (wait === undefined ? backoff.pause(delays.next()) : time.sleep(wait, signal));
      }
      isDue = false;
      if (await backoff.untilAnswered(() => submission.poll(signal))) break;
    }
  } catch (error) {
    signal.throwIfAborted();
    // The poll URL may merely have expired: the resource itself decides.
    await pollResource(context, error);
  }
  await recordProgress(context, submission);
  return submission.remark;
}

/** Resumes a change that was sent earlier. Without a poller state, or with an expired one, it polls the resource. */
export async function resumeFollowing(context: StepContext): Promise<string | undefined> {
  const { change, writer, backoff, pollState, signal } = context;
  const state = await pollState.read();
  let submission: Submission | undefined;
  let refusal: unknown;
  try {
    if (state !== undefined)
      submission = await backoff.untilAnswered(() => writer.resume(change, state, context.step().startedAt));
  } catch (error) {
    signal.throwIfAborted();
    refusal = error;
  }
  if (submission) return follow(context, submission, 'before');
  await pollResource(context, refusal);
  return undefined;
}
