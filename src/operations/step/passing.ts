import * as l10n from '@vscode/l10n';
import { durationText } from '../../domain/duration';
import { toFailure, type Failure } from '../../domain/errors/failure';
import type { Change } from '../../domain/plan/plan';
import type { StepContext } from './stepContext';

const minute = 60_000;

/** A refusal that passes by waiting. Times are in ms of Azure's time. */
interface Passing {
  /** How long it may go on before it counts. */
  readonly forMs: number;
  /** Between two attempts. */
  readonly everyMs: number;
  /** Why there is another attempt, for the user. */
  readonly remark: string;
}

/** What Azure refuses because it has not learnt everywhere yet what was changed before. */
function passing({ kind }: Change, { code }: Failure): Passing | undefined {
  if (kind !== 'attachGallery' || !/^SharedGalleryAccessDenied$/i.test(code)) return undefined;
  // Azure says of roles: "it can take up to ten minutes for changes to take effect".
  const forMs = 10 * minute;
  const remark = l10n.t(
    'Lab Services may not use the gallery yet: a role that was just given can take {0} to hold. Trying again.',
    durationText(forMs),
  );
  return { forMs, everyMs: minute / 2, remark };
}

/** Carries a change out by `attempt`, and again, for a while, where Azure refuses it for what passes by waiting. */
export async function untilItHolds<T>(context: StepContext, attempt: (context: StepContext) => Promise<T>): Promise<T> {
  const { change, clock, backoff, pollState, signal } = context;
  let current = context;
  for (let since: number | undefined; ;) {
    try {
      return await attempt(current);
    } catch (error) {
      signal.throwIfAborted();
      const refusal = passing(change, toFailure(error));
      since ??= clock.now();
      if (!refusal || clock.now() - since > refusal.forMs) throw error;
      await pollState.drop();
      // The reason stays to be seen while the next attempt is under way.
      const { remark } = refusal;
      current = { ...context, note: news => context.note({ ...news, remark: news.remark ?? remark }) };
      await current.note({ state: 'waiting' });
      await backoff.pause(refusal.everyMs);
    }
  }
}
