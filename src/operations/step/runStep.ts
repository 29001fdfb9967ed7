import * as l10n from '@vscode/l10n';
import { traitsOf } from '../../domain/change/traitsOf';
import { toFailure } from '../../domain/errors/failure';
import { fullName } from '../../domain/id/resourceId';
import { resumeFollowing } from './follow';
import { retryTransientRefusals } from './retryTransientRefusals';
import { isWaiting } from './backoff';
import { pollResource } from './pollResource';
import { replicate } from './replicate';
import { send } from './send';
import type { StepContext } from './stepContext';

/**
 * Brings one change from wherever the journal left it to its end, `done` or `failed`. Rejects only when this window has to
 * let go of the operation; the step then stays as the journal has it.
 */
export async function runStep(context: StepContext): Promise<void> {
  const { clock, signal, pollState } = context;
  try {
    let remark = isWaiting(context.step().remark) ? undefined : context.step().remark;
    if (context.step().state !== 'replicating') {
      remark = await retryTransientRefusals(context, submitOrResume);
      await pollState.drop();
    }
    const version = versionOf(context);
    if (version !== undefined) {
      await context.updateStep({ state: 'replicating', remark });
      context.releaseSlot();
      await context.reread(version);
      await replicate(context, version);
      // What is known of single regions stays beside it: it says more.
      remark =
        [remark, await overwrittenSince(context)].filter(sentence => sentence !== undefined).join(' ') || undefined;
    }
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

/** A version takes updates of others as long as its regions replicate: says so where one has undone what was done here. */
async function overwrittenSince({ change, writer, backoff }: StepContext): Promise<string | undefined> {
  if (change.kind !== 'updateVersion') return undefined;
  const { state } = await backoff.untilAnswered(() => writer.settle(change));
  if (state !== 'absent') return undefined;
  return l10n.t(
    'Someone else has since updated {0}, and the change made here is no longer in effect. Check its target regions.',
    fullName(change.target),
  );
}

async function submitOrResume(context: StepContext): Promise<string | undefined> {
  switch (context.step().state) {
    case 'running':
      return resumeFollowing(context);
    case 'sending':
      // Written down, but perhaps never sent: a poll state proves that Azure had accepted it, else reading tells.
      if ((await context.pollState.read()) !== undefined) return resumeFollowing(context);
      return (await pollResource(context)) === 'absent' ? send(context) : undefined;
    case 'waiting':
    case 'replicating':
    case 'done':
    case 'failed':
    case 'skipped':
      return send(context);
  }
}

/** The version that is to be watched until it is in all its regions: the target itself, or what came of the change. */
function versionOf(context: StepContext): string | undefined {
  const { change } = context;
  return traitsOf(change).replicates ? change.target : context.step().made;
}

async function rereadAll(context: StepContext): Promise<void> {
  const { change } = context;
  const { made } = context.step();
  const ids = [change.target, ...(made === undefined ? [] : [made]), ...traitsOf(change).altersBesides(change)];
  await Promise.all(ids.map(id => context.reread(id)));
}
