import type { RemarkCheck } from '../../azure/ports';
import type { Clock } from '../../base/clock';

const pauseMs = 15_000;
/** With the pause, longer than Azure's change history lags. */
const maxChecks = 24;

/** Asks until there is an answer to what else happened to a change that is done. Rejects if `signal` aborts. */
export async function learnRemark(check: RemarkCheck, clock: Clock, signal: AbortSignal): Promise<string | undefined> {
  for (let checks = 1; ; checks++) {
    await clock.sleep(pauseMs, signal);
    const answer = await check(checks === maxChecks);
    signal.throwIfAborted();
    if (answer) return answer.sentence;
  }
}
