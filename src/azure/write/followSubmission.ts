import * as l10n from '@vscode/l10n';
import { AzureError, couldNotAsk } from '../../domain/errors/failure';
import type { Failure } from '../../domain/errors/failure';
import { fullName } from '../../domain/id/resourceId';
import type { Change } from '../../domain/plan/plan';
import { toAzureError } from '../http/armError';
import type { SdkPoller } from '../clients';
import { resourcePolling, needsResourcePolling, hasStagedResult } from './needsResourcePolling';
import type { LastResponse } from '../http/lastResponse';
import type { Settlement, Submission } from '../ports';
import { stateWith } from './versionWrite';
import type { VersionWrite } from './versionWrite';

export interface FollowOptions {
  readonly change: Change;
  /** The SDK's poller, written down; undefined where Azure has finished already. */
  readonly state: string | undefined;
  readonly lastResponse: LastResponse;
  readonly writing?: VersionWrite | undefined;
  readonly restore: (state: string) => Promise<{ readonly poller: SdkPoller }>;
  readonly settle: () => Promise<Settlement>;
  /** Says more of how Azure ended the operation. */
  readonly explain?: (failure: Failure) => Promise<Failure>;
  /**
   * What to say of a change that went well; asked when it is complete, and again where it cannot be told yet (undefined).
   * The last time it is.
   */
  readonly remarkAfter?: (isLast: boolean) => Promise<{ readonly sentence: string | undefined } | undefined>;
  readonly remark?: string | undefined;
}

/** How often a remark is asked for: at up to 15 s between two polls, for longer than Azure's histories lag. */
const maxRemarkChecks = 24;

/**
 * A change that Azure has accepted, followed to its end: by its poll URL, or, once Azure forgets that, or where that does not
 * tell all, by the resource itself.
 */
export function followSubmission({
  change,
  lastResponse,
  restore,
  settle,
  remarkAfter,
  ...options
}: FollowOptions): Submission {
  const { explain = (failure: Failure) => Promise.resolve(failure) } = options;
  const mustPollResource = needsResourcePolling(change);
  let { state, remark } = options;
  let pollsResource = state === resourcePolling;
  let seen: Pick<Submission, 'progress' | 'made'> = hasStagedResult(change) ? { progress: 'accepted' } : {};
  let complete = false;
  let remarkChecks = 0;

  const readResource = async (): Promise<Settlement> => {
    const settlement = await settle();
    const { progress, made } = settlement;
    seen = { ...seen, ...(progress && { progress }), ...(made !== undefined && { made }) };
    return settlement;
  };

  const pollOnce = async (from: string, signal?: AbortSignal): Promise<boolean> => {
    lastResponse.reset();
    try {
      // A poller that has met an error counts as failed for good, so each poll takes up the last good state.
      const { poller } = await restore(from);
      await poller.poll(signal && { abortSignal: signal });
      if (poller.isDone && !mustPollResource) return true;
      if (poller.isDone) state = resourcePolling;
      else state = await poller.serialize();
    } catch (error) {
      if (lastResponse.terminalFailure)
        throw new AzureError(await explain(lastResponse.terminalFailure), { cause: error });
      const azureError = toAzureError(error);
      if (couldNotAsk(azureError.failure)) throw azureError;
      state = resourcePolling;
    }
    pollsResource = state === resourcePolling;
    if (pollsResource) return pollResource();
    // What shows on the way is worth a look, and no more.
    if (mustPollResource) await readResource().catch(() => undefined);
    return false;
  };

  const pollResource = async (): Promise<boolean> => {
    const settlement = await readResource();
    if ('failure' in settlement) throw new AzureError(settlement.failure);
    if (settlement.state === 'absent') throw new AzureError(changeLost(change));
    return settlement.state === 'done';
  };

  return {
    get state() {
      return state && stateWith(state, options.writing);
    },
    get retryAfterMs() {
      return pollsResource || complete ? undefined : lastResponse.retryAfterMs;
    },
    get remark() {
      return remark;
    },
    get progress() {
      return seen.progress;
    },
    get made() {
      return seen.made;
    },
    async poll(signal) {
      if (state === undefined) return true;
      complete ||= await (pollsResource ? pollResource() : pollOnce(state, signal));
      if (!complete) return false;
      remarkChecks += 1;
      const last = remarkAfter ? await remarkAfter(remarkChecks === maxRemarkChecks) : { sentence: undefined };
      if (!last) return false;
      state = undefined;
      remark = [remark, last.sentence].filter(sentence => sentence !== undefined).join(' ') || undefined;
      return true;
    },
  };
}

function changeLost({ target }: Change) {
  return {
    reason: 'notFound',
    code: 'ChangeLost',
    message: l10n.t(
      "Azure no longer has a record of this change to {0}, and the change wasn't made.",
      fullName(target),
    ),
    target,
  } as const;
}
