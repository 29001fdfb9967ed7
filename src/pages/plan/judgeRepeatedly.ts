import type { Clock } from '../../base/clock';
import type { Disposable } from '../../base/event';

const intervalMs = 30_000;

/** Judges a plan again every 30 seconds, as long as it is looked at: prices, rights, and what Azure holds may change. */
export function judgeRepeatedly(judge: () => void, isLookedAt: () => boolean, time: Pick<Clock, 'sleep'>): Disposable {
  const over = new AbortController();
  async function run(): Promise<never> {
    for (;;) {
      await time.sleep(intervalMs, over.signal);
      if (isLookedAt()) judge();
    }
  }
  void run().catch(() => undefined);
  return { dispose: () => over.abort() };
}
