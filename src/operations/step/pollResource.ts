import * as l10n from '@vscode/l10n';
import { durationText } from '../../base/duration';
import { AzureError, toFailure } from '../../domain/errors/failure';
import { traitsOf } from '../../domain/change/traitsOf';
import { fullName } from '../../domain/id/resourceId';
import { recordProgress } from './recordProgress';
import { delaysFor, visibilityDelayMs } from './pollTiming';
import type { StepContext } from './stepContext';

/**
 * Polls a change's resource until Azure has finished with it. `absent`: there is no trace of the change, and Azure
 * never acknowledged it, so it may be sent. Rejects if it failed or someone else's resource is in its place.
 * @param because the error that led here, thrown instead of the resource's own failure if it says more
 */
export async function pollResource(context: StepContext, because?: unknown): Promise<'done' | 'absent'> {
  const { change, writer, backoff } = context;
  const delays = delaysFor(change);
  for (;;) {
    const found = await backoff.untilAnswered(() => writer.settle(change, context.step().startedAt));
    await recordProgress(context, found);
    switch (found.state) {
      case 'done':
        return 'done';
      case 'absent':
        if (!mayAppearLater(context, because)) {
          if (context.step().state === 'sending') return 'absent';
          throw meaningfulError(because) ?? changeLost(change.target);
        }
        await noteUncertainty(context);
        await backoff.pause(delays.next());
        break;
      case 'failed':
      case 'mismatch':
        throw meaningfulError(because) ?? new AzureError(found.failure);
      case 'inProgress':
        // A resource being created is ours. One being updated or deleted may be due to someone else's change.
        if (traitsOf(change).effect === 'create' || found.made !== undefined) await recordAccepted(context);
        await backoff.pause(delays.next());
    }
  }
}

/** Whether the change may still become visible. If Azure refused the request, it can't. */
function mayAppearLater(context: StepContext, because: unknown): boolean {
  const { change, clock } = context;
  const { state, startedAt } = context.step();
  if (state === 'sending' && because !== undefined) return false;
  return startedAt !== undefined && clock.now() - startedAt < visibilityDelayMs(change);
}

/** Shows why the step is waiting while it is unknown whether Azure received the request. */
async function noteUncertainty(context: StepContext): Promise<void> {
  const remark = l10n.t(
    "Couldn't confirm that Azure received this request. If there's no sign of it within {0}, it's sent again.",
    durationText(visibilityDelayMs(context.change)),
  );
  const { state, remark: reported } = context.step();
  if (state === 'sending' && reported !== remark) await context.updateStep({ remark });
}

/** Persists that Azure has accepted the change: it is never sent again. */
export async function recordAccepted(context: StepContext): Promise<void> {
  if (context.step().state !== 'sending') return;
  await context.updateStep({ state: 'running', remark: undefined });
  await context.reread();
}

/**
 * The error if it is about the change itself. Undefined if a poll URL merely expired, or the response was malformed.
 */
function meaningfulError(because: unknown): AzureError | undefined {
  if (because === undefined) return undefined;
  const failure = toFailure(because);
  const expired = failure.reason === 'notFound' && failure.status !== undefined;
  return expired || failure.reason === 'badAnswer' || failure.code === 'Unexpected'
    ? undefined
    : new AzureError(failure);
}

function changeLost(target: string): AzureError {
  const message = l10n.t("Azure accepted the change to {0}, but there's no trace of it.", fullName(target));
  return new AzureError({ reason: 'conflict', code: 'AcceptedChangeGone', message, target });
}
