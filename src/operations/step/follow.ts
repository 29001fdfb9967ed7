import type { Submission } from '../../azure/ports';
import { recordProgress } from './recordProgress';
import { delaysFor } from './pollTiming';
import { recordAccepted, pollResource } from './pollResource';
import type { StepContext } from './stepContext';

/**
 * Polls a change that Azure has accepted until it has finished it; gives back what the user should know although it went well.
 * @param since `now`: there is nothing to ask yet; `before`: nobody has asked for a while, so that the first poll is at once
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
    // Its poll URL may merely have expired: the resource itself decides.
    await pollResource(context, error);
  }
  await recordProgress(context, submission);
  return submission.remark;
}

/** Goes on with a change that an earlier start had sent; without its poll state, or with an expired one, by reading. */
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
