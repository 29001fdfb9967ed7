import * as l10n from '@vscode/l10n';
import { AzureError, isInconclusive } from '../../domain/errors/failure';
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
  /** The serialized poller. Undefined if Azure has already finished. */
  readonly state: string | undefined;
  readonly lastResponse: LastResponse;
  readonly writing?: VersionWrite | undefined;
  readonly restore: (state: string) => Promise<{ readonly poller: SdkPoller }>;
  readonly settle: () => Promise<Settlement>;
  /** Adds details to the failure of the operation. */
  readonly explain?: (failure: Failure) => Promise<Failure>;
  /**
   * The remark on a change that succeeded. Called when it is complete, and again as long as it returns undefined (not
   * known yet), until `isLast`.
   */
  readonly remarkAfter?: (isLast: boolean) => Promise<{ readonly sentence: string | undefined } | undefined>;
  readonly remark?: string | undefined;
}

/** At up to 15 s between two polls, this is longer than Azure's change history lags. */
const maxRemarkChecks = 24;

/**
 * Follows an accepted change to completion: by its poll URL, or by its resource if the URL has expired or doesn't
 * report the result.
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
      // A poller that failed once stays failed, so each poll restores the last good state.
      const { poller } = await restore(from);
      await poller.poll(signal && { abortSignal: signal });
      if (poller.isDone && !mustPollResource) return true;
      if (poller.isDone) state = resourcePolling;
      else state = await poller.serialize();
    } catch (error) {
      if (lastResponse.terminalFailure)
        throw new AzureError(await explain(lastResponse.terminalFailure), { cause: error });
      const azureError = toAzureError(error);
      if (isInconclusive(azureError.failure)) throw azureError;
      state = resourcePolling;
    }
    pollsResource = state === resourcePolling;
    if (pollsResource) return pollResource();
    // Progress is optional: a failed read is ignored.
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
