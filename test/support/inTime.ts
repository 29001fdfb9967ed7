import { waitLimit } from './waitLimit';

/**
 * Waits for what comes by itself.
 * @param what completes "Waited in vain for …"
 * @param instead what there is when the wait is over
 */
export async function inTime<T>(
  what: string,
  awaited: Promise<T>,
  instead?: () => string | Promise<string>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<'over'>(resolve => {
    timer = setTimeout(() => resolve('over'), waitLimit);
  });
  try {
    const first = await Promise.race([awaited.then(value => ({ value })), over]);
    if (first !== 'over') return first.value;
  } finally {
    clearTimeout(timer);
  }
  const there = instead === undefined ? '' : ` There is: ${await instead()}`;
  throw new Error(`Waited in vain for ${what}.${there}`);
}
