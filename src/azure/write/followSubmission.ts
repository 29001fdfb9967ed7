import { isInconclusive, type AzureError, type Failure } from '../../domain/errors/failure';
import type { Change } from '../../domain/plan/plan';
import type { SdkPoller } from '../clients';
import { toAzureError } from '../http/armError';
import type { LastResponse } from '../http/lastResponse';
import { foreignHost } from '../http/sentOnlyTo';
import type { RemarkCheck, Settlement, Submission } from '../ports';
import { resourcePolling, needsResourcePolling, hasStagedResult } from './needsResourcePolling';
import { stateWith, type VersionWrite } from './versionWrite';

/** Azure's codes at the poll URL of an operation that it doesn't know any more. */
const forgotten = /^(Operation)?NotFound$/i;

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
  readonly remarkAfter?: RemarkCheck | undefined;
  readonly remark?: string | undefined;
}

/**
 * Follows an accepted change to completion: by its poll URL, or by its resource if the URL has expired or doesn't
 * report the result.
 */
export function followSubmission({ change, lastResponse, restore, settle, ...options }: FollowOptions): Submission {
  const { explain = (failure: Failure) => Promise.resolve(failure) } = options;
  const mustPollResource = needsResourcePolling(change);
  let { state } = options;
  let pollsResource = state === resourcePolling;
  let seen: Pick<Submission, 'progress' | 'made'> = hasStagedResult(change) ? { progress: 'accepted' } : {};

  const readResource = async (): Promise<Settlement> => {
    const settlement = await settle();
    const { progress, made } = settlement;
    seen = { ...seen, ...(progress && { progress }), ...(made !== undefined && { made }) };
    return settlement;
  };

  const pollOnce = async (from: string, signal?: AbortSignal): Promise<Settlement> => {
    lastResponse.reset();
    try {
      // A poller that failed once stays failed, so each poll restores the last good state.
      const { poller } = await restore(from);
      await poller.poll(signal && { abortSignal: signal });
      if (poller.isDone && !mustPollResource) return { state: 'done' };
      if (poller.isDone) state = resourcePolling;
      else state = await poller.serialize();
    } catch (error) {
      const { terminalFailure } = lastResponse;
      if (terminalFailure) return { state: 'failed', failure: await explain(terminalFailure) };
      return withoutPollUrl(toAzureError(error));
    }
    pollsResource = state === resourcePolling;
    if (pollsResource) return readResource();
    // Progress is optional: a failed read is ignored.
    if (mustPollResource) await readResource().catch(() => undefined);
    return { state: 'inProgress' };
  };

  /** What the resource says where the poll URL says nothing: Azure may have forgotten it, or a proxy be in the way. */
  const withoutPollUrl = async (error: AzureError): Promise<Settlement> => {
    const { reason, code } = error.failure;
    const isUseless = code === foreignHost || forgotten.test(code);
    const isObstructed = !isUseless && (reason === 'forbidden' || reason === 'badAnswer');
    if (!isUseless && !isObstructed && isInconclusive(error.failure)) throw error;
    if (!isObstructed) [state, pollsResource] = [resourcePolling, true];
    const settlement = await readResource();
    // The poll URL may answer again, and knows of a change that isn't visible yet.
    if (isObstructed && settlement.state === 'absent') throw error;
    return settlement;
  };

  return {
    get state() {
      return state && stateWith(state, options.writing);
    },
    get retryAfterMs() {
      return pollsResource ? undefined : lastResponse.retryAfterMs;
    },
    remark: options.remark,
    remarkAfter: options.remarkAfter,
    get progress() {
      return seen.progress;
    },
    get made() {
      return seen.made;
    },
    async poll(signal) {
      if (state === undefined) return { state: 'done' };
      const settlement = await (pollsResource ? readResource() : pollOnce(state, signal));
      if (settlement.state === 'done') state = undefined;
      return settlement;
    },
  };
}
