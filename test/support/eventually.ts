import { setTimeout as pause } from 'node:timers/promises';
import { waitLimit } from './waitLimit';

/** Between two looks, in ms, to leave the processor to what is being watched. */
const interval = 20;

/**
 * Polls until `look` finds something, for what raises no event.
 * @param what completes "Timed out waiting for …"
 * @param look returns undefined while there is nothing
 * @param instead describes the state at the timeout
 */
export async function eventually<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
  instead?: () => string | Promise<string>,
): Promise<T> {
  const deadline = Date.now() + waitLimit;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > deadline) {
      const there = instead === undefined ? '' : ` Instead: ${await instead()}`;
      throw new Error(`Timed out waiting for ${what}.${there}`);
    }
    await pause(interval);
  }
}
