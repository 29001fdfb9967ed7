import * as l10n from '@vscode/l10n';
import { AzureError, toFailure } from '../domain/failure';
import { fullName } from '../domain/resourceId';
import { createDelays } from './patience';
import type { StepContext } from './stepContext';

/**
 * Follows a change by reading its resource until Azure is no longer at work. `absent`: there is no trace of the change, and
 * Azure was never seen to have accepted it, so it may be sent. Rejects where it failed or somebody else's resource is in
 * its place.
 * @param because what made us read, told instead of what the resource says where it says more
 */
export async function readToEnd(context: StepContext, because?: unknown): Promise<'done' | 'absent'> {
  const { change, writer, patience } = context;
  const delays = createDelays();
  for (;;) {
    const found = await patience.patiently(() => writer.settle(change));
    switch (found.state) {
      case 'done':
        return 'done';
      case 'absent':
        if (context.step().state === 'sending') return 'absent';
        throw telling(because) ?? gone(change.target);
      case 'failed':
      case 'different':
        throw telling(because) ?? new AzureError(found.failure);
      case 'inProgress':
        // What is being made is ours; an update or a deletion may be in the way of somebody else's.
        if (change.kind.startsWith('create')) await accepted(context);
        await patience.pause(delays.next());
    }
  }
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
  const message = l10n.t('Azure had accepted the change of {0}, but no trace of it is left.', fullName(target));
  return new AzureError({ reason: 'conflict', code: 'AcceptedChangeGone', message, target });
}
