import * as l10n from '@vscode/l10n';
import type { Submission } from '../../azure/ports';
import { isDeletion } from '../../domain/change/isDeletion';
import { traitsOf } from '../../domain/change/traitsOf';
import { type Failure, AzureError, isBusy, isInconclusive, toFailure } from '../../domain/errors/failure';
import { fullName } from '../../domain/id/resourceId';
import { needsPassword } from '../../domain/machine/needsPassword';
import type { Change } from '../../domain/plan/plan';
import { createDelays } from './backoff';
import { follow } from './follow';
import { pollResource } from './pollResource';
import type { StepContext } from './stepContext';

/**
 * How long to retry a 409 on a deletion or update, in milliseconds of Azure's time: its caches lag by less than a
 * minute.
 */
const maxBusyMs = 5 * 60_000;
/** Consecutive 5xx and malformed responses before they count as a failure. */
const maxServiceErrors = 5;

/** Conflicts that don't resolve by waiting. */
const finalConflicts = new Set([
  'ScopeLocked',
  'PropertyChangeNotAllowed',
  'DeleteGalleryImageVersionBlockedBeforeEndOfLife',
]);

/**
 * Sends a change and follows it to completion. A request with an unknown outcome is settled by reading before another
 * one is sent. Returns a remark for the user, if any.
 */
export async function send(context: StepContext): Promise<string | undefined> {
  const delays = createDelays();
  let busySince: number | undefined;
  let inDoubt = context.step().state === 'sending';
  for (let serviceErrors = 0; ;) {
    const answer = await submit(context);
    if (!('reason' in answer)) return follow(context, answer);
    const { reason } = answer;
    if (reason === 'signIn' || isBusy(answer)) {
      await context.backoff.waitOut(answer, delays);
    } else if (isInconclusive(answer)) {
      inDoubt = true;
      serviceErrors += reason === 'service' || reason === 'badAnswer' ? 1 : 0;
      await context.backoff.waitOut(answer, delays);
      if ((await pollResource(context)) === 'done') return undefined;
      if (serviceErrors >= maxServiceErrors) throw new AzureError(answer);
    } else if (reason === 'conflict' && !finalConflicts.has(answer.code)) {
      // An export doesn't specify its result, so someone else's version could pass for it, unless an earlier request is
      // in doubt.
      const mayExist = inDoubt || traitsOf(context.change).recognizable;
      if (mayExist && (await pollResource(context, new AzureError(answer))) === 'done') return alreadyExisted(context);
      busySince ??= context.backoff.waitedMs();
      const busyMs = context.backoff.waitedMs() - busySince;
      if (isCreate(context) || busyMs > maxBusyMs) throw new AzureError(answer);
      await context.updateStep({ remark: l10n.t('Azure is still busy with {0}; retrying.', nameOfTarget(context)) });
      await context.backoff.pause(delays.next());
    } else if (reason === 'notFound' && isDeletion(context.change)) {
      // Azure says that it isn't there, which is what a deletion is for.
      return undefined;
    } else {
      throw new AzureError(answer);
    }
  }
}

/** Sends one request, after persisting its intent. */
async function submit(context: StepContext): Promise<Submission | Failure> {
  const { change, writer, signal, clock, secret, backoff } = context;
  if (needsPassword(change) && secret === undefined) return passwordLost(change);
  const errorsBefore = await backoff.untilAnswered(() => writer.errorsBefore(change));
  if (context.step().state !== 'sending' || errorsBefore) {
    await context.updateStep({ state: 'sending', startedAt: clock.now(), errorsBefore });
  }
  if (!(await context.confirmLease())) signal.throwIfAborted();
  try {
    return await writer.submit(change, { signal, secret, errorsBefore });
  } catch (error) {
    signal.throwIfAborted();
    return toFailure(error);
  }
}

/** Passwords are held in memory only, so a window that takes over can't know them. */
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
