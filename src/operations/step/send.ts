import * as l10n from '@vscode/l10n';
import type { Submission } from '../../azure/ports';
import type { Failure } from '../../domain/errors/failure';
import { AzureError, couldNotAsk, toFailure } from '../../domain/errors/failure';
import { traitsOf } from '../../domain/change/traitsOf';
import { needsPassword } from '../../domain/machine/needsPassword';
import type { Change } from '../../domain/plan/plan';
import { fullName } from '../../domain/id/resourceId';
import { follow } from './follow';
import { visibilityDelayMs } from './pollTiming';
import { createDelays } from './backoff';
import { pollResource } from './pollResource';
import type { StepContext } from './stepContext';

/** How long a 409 on a deletion or an update may go on, in ms of Azure's time: its caches lag by less than a minute. */
const maxBusyMs = 5 * 60_000;
/** Refusals with 5xx and answers that make no sense before they count. */
const maxServiceErrors = 5;

/** Conflicts that do not pass by waiting. */
const finalConflicts = new Set([
  'ScopeLocked',
  'PropertyChangeNotAllowed',
  'DeleteGalleryImageVersionBlockedBeforeEndOfLife',
]);

/**
 * Sends a change and follows it to its end. A request whose fate is not known is settled by reading before another is sent.
 * Gives back what the user should know although all went well.
 */
export async function send(context: StepContext): Promise<string | undefined> {
  const delays = createDelays();
  let busySince: number | undefined;
  let inDoubt = context.step().state === 'sending';
  for (let serviceErrors = 0; ;) {
    const answer = await submit(context);
    if (!('reason' in answer)) return follow(context, answer);
    const { reason } = answer;
    if (reason === 'signIn' || reason === 'throttled') {
      await context.backoff.waitOut(answer, delays);
    } else if (couldNotAsk(answer)) {
      inDoubt = true;
      serviceErrors += reason === 'service' || reason === 'badAnswer' ? 1 : 0;
      await context.backoff.waitOut(answer, delays);
      if ((await pollResource(context)) === 'done') return undefined;
      if (serviceErrors >= maxServiceErrors) throw new AzureError(answer);
    } else if (reason === 'conflict' && !finalConflicts.has(answer.code)) {
      // What does not say what is to be there could be taken for somebody else's, unless an earlier request is in doubt.
      const mayExist = inDoubt || traitsOf(context.change).recognizable;
      if (mayExist && (await pollResource(context, new AzureError(answer))) === 'done') return alreadyExisted(context);
      busySince ??= context.clock.now();
      if (isCreate(context) || context.clock.now() - busySince > maxBusyMs) throw new AzureError(answer);
      await context.updateStep({ remark: l10n.t('Azure is still busy with {0}; retrying.', nameOfTarget(context)) });
      await context.backoff.pause(delays.next());
    } else {
      throw new AzureError(answer);
    }
  }
}

/** One request, with its intent in the journal before it. */
async function submit(context: StepContext): Promise<Submission | Failure> {
  const { change, writer, signal, clock, secret } = context;
  if (needsPassword(change) && secret === undefined) return passwordLost(change);
  // What shows late is waited for from the last request on.
  if (context.step().state !== 'sending' || visibilityDelayMs(change) > 0) {
    await context.updateStep({ state: 'sending', startedAt: clock.now() });
  }
  if (!(await context.confirmLease())) signal.throwIfAborted();
  try {
    return await writer.submit(change, signal, secret);
  } catch (error) {
    signal.throwIfAborted();
    return toFailure(error);
  }
}

/** A password is asked for when a plan is run and kept nowhere: a window that takes over cannot know it. */
function passwordLost({ target }: Change): Failure {
  return {
    reason: 'invalid',
    code: 'PasswordGone',
    message: l10n.t(
      "Passwords aren't stored, so the creation of {0} can't continue. Create it again.",
      fullName(target),
    ),
    target,
  };
}

const isCreate = ({ change }: StepContext): boolean => traitsOf(change).effect === 'create';
const nameOfTarget = ({ change }: StepContext): string => fullName(change.target);

function alreadyExisted(context: StepContext): string | undefined {
  return isCreate(context)
    ? l10n.t('{0} already existed with the requested settings.', nameOfTarget(context))
    : undefined;
}
