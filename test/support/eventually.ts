import { setTimeout as pause } from 'node:timers/promises';
import { waitLimit } from './waitLimit';

/** Between two looks, in ms: what is looked at has the processor meanwhile. */
const interval = 20;

/**
 * Looks again and again until there is something to see, for what tells nobody when it happens.
 * @param what completes "Waited in vain for …"
 * @param look answers undefined while there is nothing
 * @param instead what there is when the wait is over
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
      const there = instead === undefined ? '' : ` There is: ${await instead()}`;
      throw new Error(`Waited in vain for ${what}.${there}`);
    }
    await pause(interval);
  }
}
