import type { Submission } from '../../azure/ports';
import { AzureError } from '../../domain/errors/failure';
import { pollResource } from './pollResource';
import { delaysFor } from './pollTiming';
import { recordAccepted } from './recordAccepted';
import { recordProgress } from './recordProgress';
import { changeLost, createSilence } from './silence';
import type { StepContext } from './stepContext';

/**
 * Polls a change that Azure has accepted until Azure reports its outcome: nothing else ends it. Returns a remark for
 * the user, if any.
 * @param since `now`: it was just sent, so wait before polling; `before`: it was sent earlier, so poll at once
 */
export async function follow(
  context: StepContext,
  submission: Submission,
  since: 'now' | 'before' = 'now',
): Promise<string | undefined> {
  const { change, pollState, backoff } = context;
  const delays = delaysFor(change);
  const silence = createSilence(context);
  let kept: string | undefined;
  let isDue = since === 'before';
  while (submission.state !== undefined) {
    if (submission.state !== kept) await pollState.keep(submission.state);
    kept = submission.state;
    await recordAccepted(context);
    if (!isDue) {
      await recordProgress(context, submission);
      const wait = submission.retryAfterMs;
      await (wait === undefined ? backoff.pause(delays.next()) : backoff.obey(wait));
    }
    isDue = false;
    const found = await backoff.untilAnswered(abandoned => submission.poll(abandoned));
    if ('failure' in found) throw new AzureError(found.failure);
    if (found.state === 'done') break;
    if (found.state === 'inProgress') silence.reset();
    else if (silence.isOver()) throw changeLost(change.target);
  }
  await recordProgress(context, submission);
  if (submission.remarkAfter) context.remarkLater(submission.remarkAfter);
  return submission.remark;
}

/** Resumes a change that was sent earlier. Without a poller state it polls the resource. */
export async function resumeFollowing(context: StepContext): Promise<string | undefined> {
  const { change, writer, backoff, pollState } = context;
  const state = await pollState.read();
  if (state === undefined) {
    await pollResource(context);
    return undefined;
  }
  const submission = await backoff.untilAnswered(() => writer.resume(change, state, context.step().errorsBefore));
  return follow(context, submission, 'before');
}
