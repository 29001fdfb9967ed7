import * as l10n from '@vscode/l10n';
import { traitsOf } from '../../domain/change/traitsOf';
import { isInconclusive, toFailure } from '../../domain/errors/failure';
import { fullName } from '../../domain/id/resourceId';
import { joinRemarks } from '../joinRemarks';
import { versionOfStep } from '../versionOfStep';
import { resumeFollowing } from './follow';
import { pollResource } from './pollResource';
import { replicate } from './replicate';
import { retryTransientRefusals } from './retryTransientRefusals';
import { send } from './send';
import type { StepContext } from './stepContext';

/**
 * Runs one change from its journaled state to `done` or `failed`. Rejects only if this window must release the
 * operation; the step then stays as journaled.
 */
export async function runStep(context: StepContext): Promise<void> {
  const { clock, signal, pollState } = context;
  try {
    let { remark } = context.step();
    if (context.step().state !== 'replicating') {
      remark = await retryTransientRefusals(context, submitOrResume);
    } else {
      await resumeRemark(context);
    }
    const version = versionOfStep(context.change, context.step());
    if (version !== undefined) {
      await context.updateStep({ state: 'replicating', remark });
      context.releaseSlot();
      await context.reread(version);
      await replicate(context, version);
      const overwritten = await overwrittenSince(context);
      // A remark about single regions is more specific, so both are kept. One may have been added meanwhile.
      remark = joinRemarks(context.step().remark, overwritten);
    }
    await pollState.drop();
    await rereadAll(context);
    await context.updateStep({ state: 'done', finishedAt: clock.now(), remark });
  } catch (error) {
    signal.throwIfAborted();
    await pollState.drop();
    await rereadAll(context);
    await context.updateStep({
      state: 'failed',
      finishedAt: clock.now(),
      failure: toFailure(error),
      remark: undefined,
    });
  }
}

/** What was still to be learned of a change when an earlier session ended, while the version replicated. */
async function resumeRemark({ change, writer, pollState, remarkLater, backoff }: StepContext): Promise<void> {
  const state = await pollState.read();
  if (state === undefined) return;
  const { remarkAfter } = await backoff.untilAnswered(() => writer.resume(change, state));
  if (remarkAfter) remarkLater(remarkAfter);
}

/** Azure accepts other updates of a version while it replicates. Returns a remark if one has reverted this change. */
async function overwrittenSince({ change, writer, backoff }: StepContext): Promise<string | undefined> {
  if (!traitsOf(change).updatesVersion(change)) return undefined;
  const settlement = await backoff.untilAnswered(() => writer.settle(change).catch(unlessTransient));
  if (settlement?.state !== 'absent') return undefined;
  return l10n.t(
    'Someone else has since updated {0}, and the change made here is no longer in effect. Check its target regions.',
    fullName(change.target),
  );
}

/** A remark that can't be made is none: Azure has done what it was asked to. */
function unlessTransient(error: unknown): undefined {
  if (isInconclusive(toFailure(error))) throw error;
  return undefined;
}

async function submitOrResume(context: StepContext): Promise<string | undefined> {
  switch (context.step().state) {
    case 'running':
      return resumeFollowing(context);
    case 'sending':
      // Persisted, but maybe never sent. A poller state proves that Azure accepted it; otherwise the resource decides.
      if ((await context.pollState.read()) !== undefined) return resumeFollowing(context);
      return (await pollResource(context)) === 'absent' ? send(context) : undefined;
    case 'waiting':
    case 'replicating':
    case 'done':
    case 'failed':
    case 'skipped':
    case 'unfollowed':
      return send(context);
  }
}

async function rereadAll(context: StepContext): Promise<void> {
  const { change } = context;
  const { made } = context.step();
  const ids = [change.target, ...(made === undefined ? [] : [made]), ...traitsOf(change).alsoAffects(change)];
  await Promise.all(ids.map(id => context.reread(id)));
}
