import * as l10n from '@vscode/l10n';
import { durationText } from '../../domain/duration';
import { AzureError, toFailure } from '../../domain/errors/failure';
import { traitsOf } from '../../domain/change/traitsOf';
import { fullName } from '../../domain/id/resourceId';
import { noteProgress } from './noteProgress';
import { delaysFor, silenceMs } from './pace';
import type { StepContext } from './stepContext';

/**
 * Follows a change by reading its resource until Azure is no longer at work. `absent`: there is no trace of the change, and
 * Azure was never seen to have accepted it, so it may be sent. Rejects where it failed or somebody else's resource is in
 * its place.
 * @param because what made us read, told instead of what the resource says where it says more
 */
export async function readToEnd(context: StepContext, because?: unknown): Promise<'done' | 'absent'> {
  const { change, writer, backoff } = context;
  const delays = delaysFor(change);
  for (;;) {
    const found = await backoff.untilAnswered(() => writer.settle(change, context.step().startedAt));
    await noteProgress(context, found);
    switch (found.state) {
      case 'done':
        return 'done';
      case 'absent':
        if (!mayStillShow(context, because)) {
          if (context.step().state === 'sending') return 'absent';
          throw telling(because) ?? gone(change.target);
        }
        await noteDoubt(context);
        await backoff.pause(delays.next());
        break;
      case 'failed':
      case 'different':
        throw telling(because) ?? new AzureError(found.failure);
      case 'inProgress':
        // What is being made is ours; an update or a deletion may be in the way of somebody else's.
        if (traitsOf(change).effect === 'create' || found.made !== undefined) await accepted(context);
        await backoff.pause(delays.next());
    }
  }
}

/** Whether nothing to be seen may only mean that it is too early. A refusal of what is being sent leaves no such doubt. */
function mayStillShow(context: StepContext, because: unknown): boolean {
  const { change, clock } = context;
  const { state, startedAt } = context.step();
  if (state === 'sending' && because !== undefined) return false;
  return startedAt !== undefined && clock.now() - startedAt < silenceMs(change);
}

/** Says why nothing goes on while it is not known whether Azure has got the request. */
async function noteDoubt(context: StepContext): Promise<void> {
  const remark = l10n.t(
    "Couldn't confirm that Azure received this request. If there's no sign of it within {0}, it's sent again.",
    durationText(silenceMs(context.change)),
  );
  const { state, remark: reported } = context.step();
  if (state === 'sending' && reported !== remark) await context.note({ remark });
}

/** Notes that Azure has accepted the change: it is never sent again. */
export async function accepted(context: StepContext): Promise<void> {
  if (context.step().state !== 'sending') return;
  await context.note({ state: 'running', remark: undefined });
  await context.reread();
}

/** What Azure said of the change itself; undefined where it was only that a poll URL has expired, or nothing that makes sense. */
function telling(because: unknown): AzureError | undefined {
  if (because === undefined) return undefined;
  const said = toFailure(because);
  const expired = said.reason === 'notFound' && said.status !== undefined;
  return expired || said.reason === 'badAnswer' || said.code === 'Unexpected' ? undefined : new AzureError(said);
}

function gone(target: string): AzureError {
  const message = l10n.t("Azure accepted the change to {0}, but there's no trace of it.", fullName(target));
  return new AzureError({ reason: 'conflict', code: 'AcceptedChangeGone', message, target });
}
