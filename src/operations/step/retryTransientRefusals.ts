import * as l10n from '@vscode/l10n';
import { durationText } from '../../base/duration';
import type { TransientRefusal } from '../../domain/change/changeTraits';
import { traitsOf } from '../../domain/change/traitsOf';
import { toFailure, type Failure } from '../../domain/errors/failure';
import { sameName } from '../../domain/id/sameName';
import type { Change } from '../../domain/plan/plan';
import type { StepContext } from './stepContext';

/** Between two attempts, in ms of Azure's time. */
const pauseMs = 30_000;

const remarks: Readonly<Record<TransientRefusal['because'], (ms: number) => string>> = {
  newRole: ms =>
    l10n.t(
      "Lab Services doesn't have access to the gallery yet. A new role assignment can take up to {0} to take effect. Retrying.",
      durationText(ms),
    ),
};

/** What Azure refuses because it has not learnt everywhere yet what was changed before. */
function transientRefusalOf(change: Change, { code }: Failure): TransientRefusal | undefined {
  const refusal = traitsOf(change).transientRefusal;
  return refusal && sameName(refusal.code, code) ? refusal : undefined;
}

/** Runs `attempt`, and retries it for a while if Azure refuses it for a transient reason. */
export async function retryTransientRefusals<T>(
  context: StepContext,
  attempt: (context: StepContext) => Promise<T>,
): Promise<T> {
  const { change, backoff, pollState, signal } = context;
  let current = context;
  for (let since: number | undefined; ;) {
    try {
      return await attempt(current);
    } catch (error) {
      signal.throwIfAborted();
      const refusal = transientRefusalOf(change, toFailure(error));
      since ??= backoff.waitedMs();
      if (!refusal || backoff.waitedMs() - since > refusal.minutes * 60_000) throw error;
      await pollState.drop();
      // The reason stays to be seen while the next attempt is under way.
      const remark = remarks[refusal.because](refusal.minutes * 60_000);
      current = { ...context, updateStep: patch => context.updateStep({ ...patch, remark: patch.remark ?? remark }) };
      await current.updateStep({ state: 'waiting' });
      await backoff.pause(pauseMs);
    }
  }
}
