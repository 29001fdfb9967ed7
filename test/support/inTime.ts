import { waitLimit } from './waitLimit';

/**
 * Waits for a promise, with a timeout.
 * @param what completes "Timed out waiting for …"
 * @param instead describes the state at the timeout
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
  const there = instead === undefined ? '' : ` Instead: ${await instead()}`;
  throw new Error(`Timed out waiting for ${what}.${there}`);
}
